/** What is counted: a plain form, so that it works without scripts. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { CoverageView } from './coverage-view.server.ts';

export function CoverageFilters({ view: { filters, options, regions, region } }: { view: CoverageView }) {
  const { t } = useTranslation();
  return (
    <Form method="get" className="coverage-filters" aria-label={t('coverage.filter.title')}>
      {regions.length > 0 && (
        <Choice name="region" label={t('coverage.filter.region')} chosen={region} options={regions} all={null} />
      )}
      <Choice
        name="domain"
        label={t('coverage.filter.domain')}
        chosen={filters.domain}
        options={options.domain}
        all={t('coverage.filter.allDomains')}
      />
      <Choice
        name="phase"
        label={t('coverage.filter.phase')}
        chosen={filters.phase}
        options={options.phase}
        all={t('coverage.filter.allPhases')}
      />
      <Choice
        name="audience"
        label={t('coverage.filter.audience')}
        chosen={filters.audience}
        options={options.audience}
        all={t('coverage.filter.everybody')}
      />
      <label className="coverage-check">
        <input type="checkbox" name="checked" value="yes" defaultChecked={filters.verifiedOnly} />
        {t('coverage.filter.verified')}
      </label>
      <button type="submit" className="btn">
        {t('coverage.filter.submit')}
      </button>
    </Form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string | null;
  options: { value: string; label: string }[];
  /** Null: one of the options is always chosen. */
  all: string | null;
};

function Choice({ name, label, chosen, options, all }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <span className="form-select">
        <select key={chosen} name={name} className="form-input" defaultValue={chosen ?? ''}>
          {all !== null && <option value="">{all}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </label>
  );
}
