/** The five domains with their counts: a filter, and the legend of the map. */
import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { SearchLink, toggled } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';

export function DomainFilter({ domains }: { domains: SearchView['domains'] }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  return (
    <ul className="dfil" aria-label={t('search.domainFilter')}>
      {domains.map(({ domain, count, on }) => {
        const inside = (
          <>
            <DomainMark domain={domain} size={22} />
            <span>{t(`domain.${domain}`)}</span> <b>{count}</b>
          </>
        );
        return (
          <li key={domain}>
            {count === 0 && !on ? (
              <span className="dt none">{inside}</span>
            ) : (
              <SearchLink className="dt" to={toggled(parameters, 'domain', domain)} current={on}>
                {inside}
              </SearchLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
