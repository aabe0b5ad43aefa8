/** The main page: one box for everything, the answers as a list and on a map. All of its state is in the URL. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AgreedFirst } from '#app/components/referral/agreed-first.tsx';
import { countedSearch } from '#app/domain/referral/search-count.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { mapView } from '#app/domain/geo/map-view.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { agreedForSearch } from '../referral/care-path/agreed-view.server.ts';
import { DomainFilter } from './search/domain-filter.tsx';
import { DownloadLinks } from './search/download-links.tsx';
import { FilterPanel } from './search/filter-panel.tsx';
import { MapPane } from './search/map-pane.tsx';
import { NoResults } from './search/no-results.tsx';
import { Notices } from './search/notices.tsx';
import { Pagination } from './search/pagination.tsx';
import { ResultList } from './search/result-list.tsx';
import { SearchBox } from './search/search-box.tsx';
import { viewSearch } from './search/search-view.server.ts';
import { UnderstoodChips } from './search/understood-chips.tsx';
import { useSelection } from './search/use-selection.ts';
import { ViewSwitch } from './search/view-switch.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const now = context.clock();
  const parameters = new URL(request.url).searchParams;
  const language = await languageOf(request);
  const phrases = phrasesIn(language, directory, now);
  const asked = readSearchParameters(directory, parameters);
  const answer = search(directory, asked, now);
  const selected = parameters.get('selected');
  const counted = countedSearch(asked, answer);
  const isFirstLook = asked.page === 1 && selected === null;
  if (counted && isFirstLook) context.searches.note(counted);
  const view = viewSearch(directory, asked, answer, selected, phrases, now);
  const map = mapView(mapDrawing(context.map, directory), {
    pins: view.pins.map(([slug, name, domain, latitude, longitude]) => ({ slug, name, domain, latitude, longitude })),
    selected: view.selected,
    served: view.served,
    fit: 'pins',
    width: 740,
    height: 836,
  });
  const agreed = agreedForSearch({ directory, phrases, now }, asked, answer);
  return { view, welcome: directory.coalition.welcome[language], agreed, map, tiles: context.config.mapTiles };
}

export const handle = { fullWidth: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const root = matches.find((match) => match.id === 'root')?.data as { region: string; language: string } | undefined;
  const name = 'Korte Lijntjes';
  return [
    { title: data?.view.q ? `${data.view.q} | ${name}` : name },
    { name: 'description', content: root ? `${name}: ${data?.view.heading ?? root.region}` : name },
    ...(data?.view.q ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
};

/** Switching between list and map asks nothing of the server. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  const asked = (url: URL) => {
    const parameters = new URLSearchParams(url.search);
    parameters.delete('view');
    return parameters.toString();
  };
  if (currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate;
  return asked(currentUrl) !== asked(nextUrl) || currentUrl.search === nextUrl.search;
}

export default function SearchPage() {
  const { view, welcome, agreed, map, tiles } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const selection = useSelection(view);
  const showsMap = parameters.get('view') === 'map';
  return (
    <main id="main" className={showsMap ? 'app shows-map' : 'app'}>
      <section className="col" aria-label={t('search.results')}>
        <SearchBox view={view} welcome={welcome}>
          <UnderstoodChips view={view} />
          <DomainFilter domains={view.domains} />
          <FilterPanel view={view} />
        </SearchBox>
        <p className="vh" role="status">
          {view.empty ? t('search.nothing') : view.heading}
        </p>
        <Notices view={view} />
        <AgreedFirst agreed={agreed} />
        {view.empty ? <NoResults view={view} empty={view.empty} /> : <ResultList view={view} selection={selection} />}
        <Pagination view={view} />
        {!view.empty && <DownloadLinks />}
      </section>
      <MapPane view={view} map={map} tiles={tiles} selection={selection} />
      <ViewSwitch showsMap={showsMap} />
    </main>
  );
}
