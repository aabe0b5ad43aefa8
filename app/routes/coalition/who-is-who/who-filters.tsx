/** Whom somebody looks for: a plain form, so that it works without scripts and the address says what was asked. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import type { WhoView } from './who-view.server.ts';

const FILTERS = [
  ['wie', 'kind'],
  ['niveau', 'level'],
  ['domein', 'domain'],
  ['gemeente', 'municipality'],
  ['kring', 'ring'],
] as const;

export function WhoFilters({ asked, options }: Pick<WhoView, 'asked' | 'options'>) {
  const { t } = useTranslation();
  return (
    <Form method="get" role="search" className="list-filters">
      <label>
        <span>{t('who.search')}</span>
        <input key={asked.q} className="form-input" name="q" type="search" defaultValue={asked.q} autoComplete="off" />
      </label>
      {FILTERS.map(([name, filter]) => (
        <FilterChoice
          key={name}
          name={name}
          label={t(`who.filter.${filter}`)}
          any={t(`who.any.${filter}`)}
          value={asked[name]}
          options={options[filter]}
        />
      ))}
      <button className="btn btn-1">{t('who.show')}</button>
    </Form>
  );
}
