/** What the search page shows, in the visitor's words. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { FacetCounts } from '#app/domain/search/facets.ts';
import type { Filters } from '#app/domain/search/filters.ts';
import type { Interpretation } from '#app/domain/search/interpret/interpretation.ts';
import { PAGE_SIZE, type SearchParameters } from '#app/domain/search/parameters.ts';
import { safetyLines, type SafetyLine } from '#app/domain/search/safety.ts';
import type { Hit, SearchAnswer } from '#app/domain/search/search.ts';
import type { Sort } from '#app/domain/search/sorts.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { countedSearch } from '#app/domain/referral/search-count.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { emptyView, type EmptyView } from './empty-view.server.ts';
import { SELECT_FACETS, type SelectFacet } from './select-facets.ts';
import { toResultCard, type ResultCard } from './result-card.server.ts';
import { understoodChips, type Chip } from './understood-chips.server.ts';

export type FilterOption = { value: string; label: string; count: number };
export type FilterGroup = { facet: SelectFacet; options: FilterOption[]; chosen: string };
/** A pin of the map: slug, name, domain, latitude, longitude. Short, because there can be a hundred. */
export type Pin = [slug: string, name: string, domain: Domain, latitude: number, longitude: number];

/** Whole pages of the list. More pins than this nobody can tell apart, and they would make the page heavy. */
const MOST_PINS = 20 * PAGE_SIZE;

export type SearchView = {
  q: string;
  heading: string;
  total: number;
  others: number;
  /** Name of the client's municipality, when one is known. */
  placeName: string | null;
  place: { label: string; latitude: number; longitude: number } | null;
  chips: Chip[];
  /** Null when no place is known, so that there is nothing to be strict about. */
  strict: boolean | null;
  notes: string[];
  safety: SafetyLine[];
  askPosition: boolean;
  domains: { domain: Domain; count: number; on: boolean }[];
  filters: FilterGroup[];
  openNow: { on: boolean; count: number };
  filtersOn: number;
  sort: Sort;
  results: ResultCard[];
  /** How many of the results on this page work in the client's municipality; the rest follows a heading. */
  serving: number;
  /** Position of the first result among all. */
  from: number;
  page: number;
  pages: number;
  pins: Pin[];
  /** Position of the first pin among all results, and how many there are; null when all have a pin. */
  pinsOf: { from: number; to: number; total: number } | null;
  selected: string | null;
  /** CBS codes of where the selected partner works, and the same in words. */
  served: string[];
  servedNames: string | null;
  empty: EmptyView | null;
  /** Where a visitor says that what was asked is missing; null when nothing was asked. */
  missing: string | null;
};

export function viewSearch(
  directory: Directory,
  parameters: SearchParameters,
  answer: SearchAnswer,
  selected: string | null,
  phrases: Phrases,
  now: number,
): SearchView {
  const { total, interpretation } = answer;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const chosen = selected === null ? -1 : answer.positionOf((one) => one.slug === selected);
  const page =
    chosen >= 0 && parameters.page === 1 ? Math.floor(chosen / PAGE_SIZE) + 1 : Math.min(parameters.page, pages);
  const from = (page - 1) * PAGE_SIZE;
  const shown = answer.hits(from, from + PAGE_SIZE);
  const firstPin = Math.floor(from / MOST_PINS) * MOST_PINS;
  const facets = answer.facets();
  const today = localTime(now).date;
  const isAsked = interpretation.query !== '' || answer.place !== null;
  const current = chosen >= 0 ? answer.hits(chosen, chosen + 1)[0] : isAsked ? shown[0] : undefined;
  const placeName = clientPlace(directory, answer);
  const served = current?.areas ?? [];
  return {
    q: interpretation.query,
    heading: heading(answer, parameters.filters, placeName, directory, phrases),
    total,
    others: parameters.serves === 'all' ? 0 : answer.others,
    placeName,
    place: answer.place && {
      label: answer.place.label,
      latitude: answer.place.latitude,
      longitude: answer.place.longitude,
    },
    chips: understoodChips(interpretation, parameters, phrases, directory),
    strict: placeName === null ? null : parameters.serves === 'client',
    notes: notes(interpretation, directory, phrases),
    safety: safetyLines(interpretation),
    askPosition: interpretation.nearMe && !parameters.position && !answer.place,
    domains: DOMAINS.map((domain) => ({
      domain,
      count: facets.values.domain.get(domain) ?? 0,
      on: parameters.filters.domain.includes(domain),
    })),
    filters: SELECT_FACETS.filter((facet) => isChoice(directory, facet, parameters.filters)).map((facet) =>
      filterGroup(directory, facet, facets, parameters.filters, phrases),
    ),
    openNow: { on: parameters.filters.openNow, count: facets.openNow },
    filtersOn:
      SELECT_FACETS.filter((facet) => parameters.filters[facet].length > 0).length +
      (parameters.filters.openNow ? 1 : 0),
    sort: parameters.sort,
    results: shown.map((hit) => toResultCard(directory, answer, hit, phrases, today)),
    serving: Math.max(0, Math.min(answer.serving - from, shown.length)),
    from,
    page,
    pages,
    pins: answer.points(firstPin, firstPin + MOST_PINS).map(toPin),
    pinsOf: total > MOST_PINS ? { from: firstPin + 1, to: Math.min(firstPin + MOST_PINS, total), total } : null,
    selected: current?.organisation.slug ?? null,
    served,
    servedNames: current ? servedText(directory, current, served, phrases) : null,
    missing: isAsked ? missingHelp(directory, parameters, answer) : null,
    empty: total === 0 ? emptyView(directory, parameters, answer, phrases, now) : null,
  };
}

function missingHelp(directory: Directory, parameters: SearchParameters, answer: SearchAnswer): string {
  const { theme = '', municipality = '' } = countedSearch(parameters, answer) ?? {};
  const asked = { theme, municipality: directory.municipalityByCode(municipality)?.slug ?? '' };
  return paths.missingHelp(new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')));
}

function toPin({ organisation, location }: Pick<Hit, 'organisation' | 'location'>): Pin {
  return [organisation.slug, organisation.name, organisation.domain, location.latitude, location.longitude];
}

function servedText(directory: Directory, hit: Hit, codes: string[], { t, municipality }: Phrases): string {
  const name = hit.organisation.shortName ?? hit.organisation.name;
  if (codes.length === directory.municipalities.length) return t('map.servesAll', { name });
  return t('map.servesHere', { name, places: codes.map(municipality).join(', ') });
}

/** The municipality or region the client lives in. */
function clientPlace(directory: Directory, answer: SearchAnswer): string | null {
  const code = answer.place?.municipality;
  if (code) return directory.municipalityByCode(code)?.name ?? null;
  return answer.interpretation.region?.label ?? null;
}

function heading(
  { serving: count, interpretation, place }: SearchAnswer,
  filters: Filters,
  placeName: string | null,
  directory: Directory,
  { t, term, or }: Phrases,
): string {
  const themes = [
    ...interpretation.needs.flatMap((need) => need.meanings.filter((one) => one.kind === 'theme').slice(0, 1)),
    ...filters.theme.map((id) => ({ id })),
  ];
  const need = or([...new Set(themes.map(({ id }) => inSentence(term('theme', id))))]);
  const words = interpretation.words.length > 0 || interpretation.needs.length > 0;
  const where = placeName ?? place?.label ?? '';
  if (need !== '')
    return where
      ? t('search.heading.themePlace', { count, need, place: where })
      : t('search.heading.theme', { count, need });
  if (words)
    return where ? t('search.heading.wordsPlace', { count, place: where }) : t('search.heading.words', { count });
  if (where) return t('search.heading.place', { count, place: where });
  return t('search.heading.all', { count, region: directory.coalition.region });
}

function notes(interpretation: Interpretation, directory: Directory, { t }: Phrases): string[] {
  const said: string[] = [];
  if (interpretation.corrected) said.push(t('search.corrected', { query: interpretation.corrected }));
  if (interpretation.shortened) said.push(t('search.shortened'));
  if (interpretation.unknownPlace) {
    said.push(t('search.unknownPlace', { place: interpretation.unknownPlace, region: directory.coalition.region }));
  }
  return said;
}

const TERM_KIND: Record<Exclude<SelectFacet, 'municipality'>, TermKind> = {
  theme: 'theme',
  phase: 'phase',
  audience: 'audience',
  language: 'language',
  programme: 'programme',
};

/** With one municipality there is nothing to choose. */
function isChoice({ municipalities }: Directory, facet: SelectFacet, filters: Filters): boolean {
  return facet !== 'municipality' || municipalities.length > 1 || filters.municipality.length > 0;
}

const alphabet = new Intl.Collator('nl');

function filterGroup(
  directory: Directory,
  facet: SelectFacet,
  facets: FacetCounts,
  filters: Filters,
  { term }: Phrases,
): FilterGroup {
  const chosen = filters[facet][0] ?? '';
  const counts = facets.values[facet];
  const options =
    facet === 'municipality'
      ? directory.municipalities.map((one) => ({ value: one.slug, label: one.name, count: counts.get(one.code) ?? 0 }))
      : directory.vocabulary[TERM_KIND[facet]].map(({ id }) => ({
          value: id,
          label: term(TERM_KIND[facet], id),
          count: counts.get(id) ?? 0,
        }));
  const usable = options.filter((option) => option.count > 0 || option.value === chosen);
  const sorted =
    facet === 'theme' || facet === 'phase' ? usable : usable.sort((a, b) => alphabet.compare(a.label, b.label));
  return { facet, chosen, options: sorted };
}
