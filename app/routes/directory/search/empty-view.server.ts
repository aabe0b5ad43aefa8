/** What to offer when nothing was found: the nearest that is there, the whole region, and a person to ask. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import type { SearchParameters } from '#app/domain/search/parameters.ts';
import { search, type SearchAnswer } from '#app/domain/search/search.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type EmptyView = {
  /** Filters hide every answer. */
  byFilters: boolean;
  /** Partners for the same need, working nearest to the client's municipality. */
  nearby: { slug: string; name: string; where: string }[];
  themes: { id: string; label: string }[];
  coordinator: { name: string; phone: { text: string; href: string } | null; email: string };
};

const MOST = 4;

export function emptyView(
  directory: Directory,
  parameters: SearchParameters,
  answer: SearchAnswer,
  { term, municipality, and }: Phrases,
  now: number,
): EmptyView {
  const unfiltered = search(
    directory,
    { ...parameters, filters: { ...noFilters(), municipality: parameters.filters.municipality } },
    now,
  );
  const elsewhere =
    answer.place === null
      ? []
      : search(directory, { ...parameters, serves: 'all', sort: 'distance' }, now).hits(0, MOST);
  const { name, phone, email } = directory.coalition.coordinator;
  return {
    byFilters: unfiltered.total > 0,
    nearby: elsewhere.map((hit) => ({
      slug: hit.organisation.slug,
      name: hit.organisation.name,
      where: and(hit.areas.map(municipality)),
    })),
    themes: directory.vocabulary.theme.slice(0, 12).map(({ id }) => ({ id, label: term('theme', id) })),
    coordinator: { name, email, phone: phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null },
  };
}
