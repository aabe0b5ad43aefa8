/** What to offer when nothing was found, in the visitor's words: nearest first, a person to ask last. */
import type { PartnerLineFacts } from '#app/components/partner-line.tsx';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { otherwise, type Neighbour } from '#app/domain/search/otherwise.ts';
import type { SearchParameters } from '#app/domain/search/parameters.ts';
import { search, type Hit, type SearchAnswer } from '#app/domain/search/search.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { toPartnerLine } from '../partner-lines.server.ts';

export type EmptyView = {
  title: string;
  /** A gap: it was understood, and nobody helps with it there. */
  isGap: boolean;
  unknownWords: string[];
  /** A query that does find something. */
  didYouMean: string | null;
  /** Filters hide every answer. */
  byFilters: boolean;
  /** The client's municipality, and where the same need is helped with: slug, and facts in words. */
  here: { slug: string; name: string } | null;
  neighbours: { slug: string; name: string; facts: string }[];
  /** The query to search there: without the words of the place. */
  withoutPlace: string;
  /** Partners for the same need that work in one of these, the nearest address first. */
  nearby: { slug: string; name: string; domain: Domain; where: string }[];
  themes: { id: string; label: string }[];
  regionWide: PartnerLineFacts[];
  coordinator: { name: string; phone: { text: string; href: string } | null; email: string };
};

const MOST_NEARBY = 4;
const MOST_READ = 50;

export function emptyView(
  directory: Directory,
  parameters: SearchParameters,
  answer: SearchAnswer,
  phrases: Phrases,
  now: number,
): EmptyView {
  const { t, term, municipality, and, km } = phrases;
  const offer = otherwise(directory, parameters, answer, now);
  const here = directory.municipalityByCode(answer.place?.municipality ?? '');
  const byFilters = isHiddenByFilters(directory, parameters, now);
  const unknownWords = answer.interpretation.words.filter((word) => !word.known).map((word) => word.text);
  const isGap = here !== null && !byFilters && unknownWords.length === 0;
  const { name, phone, email } = directory.coalition.coordinator;
  return {
    title: title(parameters, answer, byFilters, isGap ? here.name : null, phrases),
    isGap,
    unknownWords,
    didYouMean: offer.didYouMean,
    byFilters,
    here: here && { slug: here.slug, name: here.name },
    neighbours: offer.neighbours.map((one) => ({
      slug: one.municipality.slug,
      name: one.municipality.name,
      facts: t('empty.neighbour', { count: one.count, km: km(one.km) }),
    })),
    withoutPlace: offer.withoutPlace,
    nearby: nearbyHits(directory, parameters, offer.neighbours, now).map(({ organisation, areas }) => ({
      slug: organisation.slug,
      name: organisation.name,
      domain: organisation.domain,
      where: and(areas.map(municipality)),
    })),
    themes: offer.themes.map((id) => ({ id, label: term('theme', id) })),
    regionWide: offer.regionWide.map((one) => toPartnerLine(one, phrases, localTime(now).date)),
    coordinator: { name, email, phone: phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null },
  };
}

/** Without words a theme is the question itself, like the place always is; the rest only narrows the answers. */
function isHiddenByFilters(directory: Directory, parameters: SearchParameters, now: number): boolean {
  const { municipality, theme } = parameters.filters;
  const asked = { ...noFilters(), municipality, theme: parameters.q.trim() === '' ? theme : [] };
  return search(directory, { ...parameters, filters: asked }, now).total > 0;
}

function nearbyHits(directory: Directory, parameters: SearchParameters, neighbours: Neighbour[], now: number): Hit[] {
  if (neighbours.length === 0) return [];
  const codes = neighbours.map((one) => one.municipality.code);
  return search(directory, { ...parameters, serves: 'all', sort: 'distance' }, now)
    .hits(0, MOST_READ)
    .filter(({ areas }) => areas.some((code) => codes.includes(code)))
    .slice(0, MOST_NEARBY);
}

/** @param gap the municipality where nobody helps with what was understood */
function title(
  { filters }: SearchParameters,
  { interpretation }: SearchAnswer,
  byFilters: boolean,
  gap: string | null,
  { t, term, or }: Phrases,
): string {
  const meant = interpretation.needs.flatMap((need) => need.meanings.find((one) => one.kind === 'theme')?.id ?? []);
  const need = or([...new Set([...meant, ...filters.theme])].map((id) => inSentence(term('theme', id))));
  if (gap !== null && need !== '') return t('empty.gap', { need, place: gap });
  if (gap !== null) return t('search.heading.none', { place: gap });
  if (byFilters) return t('empty.titleFilters');
  if (interpretation.query === '') return t('empty.nobody');
  return t('empty.title', { query: interpretation.query });
}
