/** The other filters. They are part of the search form, so they work without JavaScript; with it they work at once. */
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { SearchLink } from './search-link.tsx';
import { WITHOUT_FILTERS } from './select-facets.ts';
import type { FilterGroup, SearchView } from './search-view.server.ts';

export function FilterPanel({ view }: { view: SearchView }) {
  const { t } = useTranslation();
  function apply(event: ChangeEvent<HTMLElement & { form: HTMLFormElement | null }>) {
    event.currentTarget.form?.requestSubmit();
  }
  return (
    <details className="filters">
      <summary className="btn btn-quiet">
        <Icon name="filter" size="s" />
        {t('search.filters')}
        {view.filtersOn > 0 && (
          <span className="count">
            {view.filtersOn}
            <span className="vh"> {t('search.filtersOn', { count: view.filtersOn })}</span>
          </span>
        )}
      </summary>
      <div className="filter-grid">
        {view.filters.map((group) => (
          <FilterSelect key={group.facet} group={group} onChange={apply} />
        ))}
        <label className="check">
          <input type="checkbox" name="open" value="now" defaultChecked={view.openNow.on} onChange={apply} />
          {t('search.openNow')} ({view.openNow.count})
        </label>
        <div className="filter-acts">
          <button className="btn">{t('search.applyFilters')}</button>
          {view.filtersOn > 0 && (
            <SearchLink className="btn btn-quiet" to={WITHOUT_FILTERS}>
              {t('search.clearFilters')}
            </SearchLink>
          )}
        </div>
      </div>
    </details>
  );
}

type SelectProps = { group: FilterGroup; onChange(event: ChangeEvent<HTMLSelectElement>): void };

function FilterSelect({ group, onChange }: SelectProps) {
  const { t } = useTranslation();
  return (
    <label className="field">
      <span>{t(`search.${group.facet}`)}</span>
      <select key={group.chosen} name={group.facet} defaultValue={group.chosen} onChange={onChange}>
        <option value="">{t(`search.any.${group.facet}`)}</option>
        {group.options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
