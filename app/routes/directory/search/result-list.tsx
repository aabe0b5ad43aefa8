import { Trans, useTranslation } from 'react-i18next';
import { Link, useSearchParams } from '@remix-run/react';
import { ResultItem } from './result-item.tsx';
import { SearchLink } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';
import { SortSelect } from './sort-select.tsx';
import type { Selection } from './use-selection.ts';

export function ResultList({ view, selection }: { view: SearchView; selection: Selection }) {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const origin = originOf(parameters);
  const item = (index: number) => {
    const card = view.results[index]!;
    const isSelected = card.slug === selection.slug;
    return (
      <ResultItem key={card.slug} card={card} origin={origin} isSelected={isSelected} isAsked={view.chips.length > 0} />
    );
  };
  const serving = view.results.slice(0, view.serving).map((_, index) => item(index));
  const rest = view.results.slice(view.serving).map((_, index) => item(view.serving + index));
  return (
    <>
      <div className="lh">
        <h1>{view.heading}</h1>
        <SortSelect sort={view.sort} />
      </div>
      <ol className="list" start={view.from + 1}>
        {serving}
      </ol>
      {rest.length > 0 && (
        <>
          <p className="rest">
            <b>{t('search.othersHeading', { place: view.placeName ?? '' })}</b>
          </p>
          <ol className="list" start={view.from + view.serving + 1}>
            {rest}
          </ol>
        </>
      )}
      {view.others > 0 && (
        <p className="rest">
          <Trans
            i18nKey="search.others"
            values={{ count: view.others, place: view.placeName ?? '' }}
            count={view.others}
            components={{ b: <b /> }}
          />{' '}
          <SearchLink to={{ serves: 'all' }}>{t('search.showOthers', { count: view.others })}</SearchLink>
        </p>
      )}
      {view.missing && view.page === view.pages && (
        <p className="rest">
          {t('search.notThere')} <Link to={view.missing}>{t('search.missing')}</Link>
        </p>
      )}
    </>
  );
}

/** What a partner page must know to answer for this client, and to lead back here. */
function originOf(parameters: URLSearchParams): URLSearchParams {
  const origin = new URLSearchParams(parameters);
  for (const name of ['view', 'selected']) origin.delete(name);
  return origin;
}
