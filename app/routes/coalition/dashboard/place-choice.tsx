/** Of which municipality: a plain form, so that it works without scripts. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';

type Props = { place: string; places: { value: string; label: string }[] };

export function PlaceChoice({ place, places }: Props) {
  const { t } = useTranslation();
  if (places.length < 2) return null;
  return (
    <Form className="list-filters">
      <FilterChoice
        name="gemeente"
        label={t('dashboard.municipality')}
        any={t('dashboard.everywhere')}
        value={place}
        options={places}
      />
      <button className="btn">{t('dashboard.show')}</button>
    </Form>
  );
}
