/** Nothing found: says so, and what is near. */
import { Link } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import type { EmptyView } from './empty-view.server.ts';
import { SearchLink } from './search-link.tsx';
import { WITHOUT_FILTERS } from './select-facets.ts';
import type { SearchView } from './search-view.server.ts';

export function NoResults({ view, empty }: { view: SearchView; empty: EmptyView }) {
  const { t } = useTranslation();
  return (
    <div className="nothing">
      <h1>
        {view.placeName ? t('search.heading.none', { place: view.placeName }) : t('empty.title', { query: view.q })}
      </h1>
      {empty.byFilters ? (
        <>
          <p>{t('empty.filters')}</p>
          <SearchLink className="btn" to={WITHOUT_FILTERS}>
            {t('search.clearFilters')}
          </SearchLink>
        </>
      ) : (
        empty.nearby.length === 0 && <p>{t('empty.nothing')}</p>
      )}
      {empty.nearby.length > 0 && (
        <>
          <h2>{t('empty.closest')}</h2>
          <ul className="near">
            {empty.nearby.map(({ slug, name, where }) => (
              <li key={slug}>
                <Link to={paths.partner(slug, new URLSearchParams({ q: view.q }))}>{name}</Link>
                <span>{t('empty.worksIn', { where })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('empty.themes')}</h2>
      <ul className="theme-links">
        {empty.themes.map(({ id, label }) => (
          <li key={id}>
            <SearchLink className="btn" to={{ q: null, theme: id }}>
              {label}
            </SearchLink>
          </li>
        ))}
      </ul>
      <p>
        <Trans
          i18nKey="empty.coordinator"
          values={{ name: empty.coordinator.name, phone: empty.coordinator.phone?.text ?? '' }}
          components={{
            phone: <a href={empty.coordinator.phone?.href}>{empty.coordinator.phone?.text}</a>,
            mail: <a href={`mailto:${empty.coordinator.email}`}>{empty.coordinator.email}</a>,
          }}
        />
      </p>
    </div>
  );
}
