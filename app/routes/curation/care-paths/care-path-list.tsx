/** Every agreement there is, and the way to a new one. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { viewCarePaths } from './care-paths-view.server.ts';

type Options = { value: string; label: string }[];

export function CarePathList({ list: { agreed, themes, areas } }: { list: ReturnType<typeof viewCarePaths> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t('carePath.edit.lead')}</p>
      <Form method="get" className="asked-add" aria-label={t('carePath.edit.choose')}>
        <Choice name="theme" label={t('carePath.edit.theme')} options={themes} />
        <Choice name="voor" label={t('carePath.edit.where')} options={areas} />
        <button type="submit" className="btn btn-1">
          {t('carePath.edit.open')}
        </button>
      </Form>
      {agreed.length === 0 ? (
        <p>{t('carePath.edit.none')}</p>
      ) : (
        <table className="asked-table">
          <caption className="vh">{t('carePath.edit.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('carePath.edit.theme')}</th>
              <th scope="col">{t('carePath.edit.where')}</th>
            </tr>
          </thead>
          <tbody>
            {agreed.map(({ id, theme, place, href, needs }) => (
              <tr key={id}>
                <th scope="row">{theme}</th>
                <td>
                  <Link to={href}>
                    {place}
                    <span className="vh">: {theme}</span>
                  </Link>
                  {needs && (
                    <p className="fresh stale">
                      <Icon name="alert" size="s" />
                      {t('carePath.edit.needs')}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: Options }) {
  return (
    <label>
      <span>{label}</span>
      <span className="form-select">
        <select name={name} className="form-input" required>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </label>
  );
}
