/** The municipalities of the coalition, and whether each can be taken away. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';

export type ListedMunicipality = {
  code: string;
  name: string;
  region: string;
  postcodes: number;
  /** Null when nothing points at it. */
  used: { services: number; locations: number; leads: number; others: number } | null;
};

export function PlacesList({ list }: { list: ListedMunicipality[] }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <table className="table stacked">
        <caption className="vh">{t('settings.places.listed', { count: list.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.places.municipality')}</th>
            <th scope="col">{t('settings.places.region')}</th>
            <th scope="col">{t('settings.places.postcodes')}</th>
            <th scope="col">{t('settings.places.inUse')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ code, name, region, postcodes, used }) => (
            <tr key={code}>
              <th scope="row">
                {name} <span className="settings-code">{code}</span>
              </th>
              <td data-label={t('settings.places.region')}>{region}</td>
              <td data-label={t('settings.places.postcodes')}>{postcodes}</td>
              <td data-label={t('settings.places.inUse')}>
                {used ? t('settings.places.inUseBy', used) : <Remove code={code} name={name} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Form>
  );
}

function Remove({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation();
  return (
    <SubmitButton look="quiet" value={`remove ${code}`}>
      {t('settings.places.remove')}
      <span className="vh">: {name}</span>
    </SubmitButton>
  );
}
