/** What somebody may be about to type: themes, places, kinds of help and partners that begin like the last word. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Language, TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { normalise } from './normalise.ts';

export type Suggestion =
  | { kind: 'theme' | 'audience' | 'organisation-type' | 'programme'; label: string; said: string | null; q: string }
  | { kind: 'place'; label: string; said: null; q: string }
  | { kind: 'organisation'; label: string; said: string; slug: string };

const SHORTEST = 2;
const SUGGESTED_KINDS = ['theme', 'organisation-type', 'programme', 'audience'] as const satisfies TermKind[];
const MOST_PER_KIND = 3;

export function suggest(directory: Directory, query: string, language: Language, most = 8): Suggestion[] {
  const typed = query.slice(0, 100).replace(/^\s+/, '');
  const { head, beginning } = splitLastWord(typed);
  const whole = normalise(typed);
  if (beginning.length < SHORTEST) return [];
  const found = [
    ...partners(directory, whole, beginning),
    ...SUGGESTED_KINDS.flatMap((kind) => terms(directory, kind, whole, beginning, head, language)),
    ...places(directory, beginning, head),
  ];
  return found
    .sort((a, b) => b.rank - a.rank || a.suggestion.label.localeCompare(b.suggestion.label))
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}

type Ranked = { suggestion: Suggestion; rank: number };

function splitLastWord(typed: string): { head: string; beginning: string } {
  const cut = typed.lastIndexOf(' ') + 1;
  return { head: typed.slice(0, cut), beginning: normalise(typed.slice(cut)) };
}

function partners(directory: Directory, whole: string, beginning: string): Ranked[] {
  const ranked: Ranked[] = [];
  for (const organisation of directory.organisations) {
    const name = directory.search.names.get(organisation.id)?.full ?? '';
    const starts = name.startsWith(whole);
    if (!starts && !(whole === beginning && name.includes(` ${beginning}`))) continue;
    const said = organisation.locations[0]?.city ?? '';
    ranked.push({
      suggestion: { kind: 'organisation', label: organisation.name, said, slug: organisation.slug },
      rank: starts && whole.length > 5 ? 3 : 1,
    });
  }
  return best(ranked);
}

function terms(
  directory: Directory,
  kind: (typeof SUGGESTED_KINDS)[number],
  whole: string,
  beginning: string,
  head: string,
  language: Language,
): Ranked[] {
  const ranked: Ranked[] = [];
  for (const term of directory.vocabulary[kind]) {
    const label = term.label[language];
    const said = [label, ...term.expressions[language]];
    const wholeMatch = shortest(said.filter((text) => normalise(text).startsWith(whole)));
    const match = wholeMatch ?? shortest(said.filter((text) => normalise(text).startsWith(beginning)));
    if (!match) continue;
    const lead = wholeMatch ? '' : head;
    const isLabel = normalise(label).startsWith(wholeMatch ? whole : beginning);
    ranked.push({
      suggestion: { kind, label, said: isLabel ? null : match, q: `${lead}${isLabel ? label.toLowerCase() : match}` },
      rank: (kind === 'theme' ? 2.5 : 2) + (isLabel ? 0.4 : 0) - match.length / 200,
    });
  }
  return best(ranked);
}

function places(directory: Directory, beginning: string, head: string): Ranked[] {
  const sizeOf = new Map(directory.places.map((place) => [place.name, place.size]));
  const named = [
    ...directory.municipalities.map(({ name }) => ({ name, size: (sizeOf.get(name) ?? 2) - 1 })),
    ...directory.places.filter((one) => one.municipality !== null),
  ];
  const seen = new Set<string>();
  const ranked: Ranked[] = [];
  for (const { name, size } of named) {
    if (seen.has(name) || !normalise(name).startsWith(beginning)) continue;
    seen.add(name);
    const rank = (head === '' ? 1.5 : 3) - size / 10;
    ranked.push({ suggestion: { kind: 'place', label: name, said: null, q: `${head}${name}` }, rank });
  }
  return best(ranked);
}

function best(ranked: Ranked[]): Ranked[] {
  return ranked.sort((a, b) => b.rank - a.rank).slice(0, MOST_PER_KIND);
}

function shortest(texts: string[]): string | null {
  return texts.reduce<string | null>((found, text) => (found && found.length <= text.length ? found : text), null);
}
