/** The chips under the search box: what was understood, what was not, and which filters are on. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Interpretation } from '#app/domain/search/interpret/interpretation.ts';
import type { SearchParameters } from '#app/domain/search/parameters.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type Chip = {
  kind: 'theme' | 'audience' | 'phase' | 'organisation-type' | 'programme' | 'language' | 'place' | 'region' | 'word';
  label: string;
  /** `sure` understood, `guess` asked back, `unknown` not understood. */
  state: 'sure' | 'guess' | 'unknown';
  /** Where the words stand in the query, as `[from, to)` in UTF-16 units. */
  spans: [number, number][];
  /** The query without those words: what removing the chip searches for. Null when it came from a filter. */
  without: string | null;
  /** The parameter and value to drop, for a chip that came from a filter. */
  filter: { name: string; value: string } | null;
  /** What saying yes to a guess searches for: the theme itself, beside what was surely understood. */
  confirmed: { q: string; theme: string } | null;
};

const FILTERED_BY_TERM = [
  ['theme', 'theme'],
  ['audience', 'audience'],
  ['phase', 'phase'],
  ['type', 'organisation-type'],
  ['programme', 'programme'],
  ['language', 'language'],
] as const;

export function understoodChips(
  interpretation: Interpretation,
  { filters, place }: SearchParameters,
  { term }: Phrases,
  directory: Directory,
): Chip[] {
  const offsets = tokenOffsets(interpretation);
  const words = (at: number[]) => ({
    spans: at.map((index) => offsets[index]!).filter(Boolean),
    without: interpretation.tokens.filter((_, index) => !at.includes(index)).join(' '),
    filter: null,
    confirmed: null,
  });
  const fromFilter = (name: string, value: string) => ({
    spans: [],
    without: null,
    filter: { name, value },
    confirmed: null,
  });
  const sure = 'sure' as const;

  const needs = interpretation.needs.map((need): [number, Chip] => {
    const [meaning] = need.meanings;
    if (!meaning) throw new Error('A need has at least one meaning');
    const chip = { kind: meaning.kind, label: term(meaning.kind, meaning.id), ...words(need.at) };
    const confirmed = need.guessed ? { q: sureWords(interpretation), theme: meaning.id } : null;
    return [need.at[0] ?? 0, { ...chip, state: confirmed ? 'guess' : sure, confirmed }];
  });
  const found = interpretation.place;
  const places: [number, Chip][] = found
    ? [[found.at[0] ?? 0, { kind: 'place', label: found.label, state: sure, ...words(found.at) }]]
    : [];
  const loose = interpretation.words.map((word): [number, Chip] => [
    word.at,
    { kind: 'word', label: word.text, state: word.known ? sure : 'unknown', ...words([word.at]) },
  ]);
  const inOrder = [...needs, ...places, ...loose].sort(([a], [b]) => a - b).map(([, chip]) => chip);
  const filtered: Chip[] = [
    ...FILTERED_BY_TERM.flatMap(([name, kind]) =>
      filters[name].map((id): Chip => ({ kind, label: term(kind, id), state: sure, ...fromFilter(name, id) })),
    ),
    ...filters.municipality.map((slug): Chip => {
      const label = directory.municipalityBySlug(slug)?.name ?? slug;
      return { kind: 'place', label, state: sure, ...fromFilter('municipality', slug) };
    }),
    ...(place === '' ? [] : [{ kind: 'place' as const, label: place, state: sure, ...fromFilter('place', place) }]),
  ];
  return [...inOrder, ...filtered];
}

function sureWords({ tokens, needs, place }: Interpretation): string {
  const at = [...needs.filter((need) => !need.guessed).flatMap((need) => need.at), ...(place?.at ?? [])];
  return tokens.filter((_, index) => at.includes(index)).join(' ');
}

function tokenOffsets({ query, tokens }: Interpretation): ([number, number] | undefined)[] {
  let from = 0;
  return tokens.map((token) => {
    const start = query.indexOf(token, from);
    if (start < 0) return undefined;
    from = start + token.length;
    return [start, from];
  });
}
