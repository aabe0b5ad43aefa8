/**
 * What somebody may be about to type: themes, kinds of help, places, partners and persons that begin like the last
 * word, read by the same lexicon and index as the search itself. A mistyped beginning is mended when nothing fits.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { normalise } from './dutch/normalise.ts';
import { stem } from './dutch/stem.ts';
import { termKey } from './index/index-part.ts';
import { countOf, eachPosting } from './index/postings.ts';
import type { LivePart, SearchIndex } from './index/search-index.ts';
import { sayingsFrom, type Saying } from './interpret/sayings.ts';

export type Suggestion =
  | { kind: 'theme' | 'audience' | 'organisation-type' | 'programme'; label: string; said: string | null; q: string }
  | { kind: 'place'; label: string; said: null; q: string }
  | { kind: 'organisation' | 'person'; label: string; said: string; slug: string };

type Ranked = { suggestion: Suggestion; rank: number };
/** What was typed: normalised, the last word apart, and the words before it as they were typed. */
type Typed = { whole: string; beginning: string; head: string };

const SUGGEST_FROM = 3;
/** Of a word after others, two letters are enough to go by. */
const SHORTEST_WORD = 2;
const LONGEST = 100;
const MOST_PER_KIND = 3;
const MOST_COMPLETIONS = 12;
/** Names that hundreds of partners have a word of are no help while typing. */
const MOST_NAMES = 2000;
const MENDED_FROM = 4;

/** What each further word of an expression takes off its rank. */
const PER_WORD = 0.2;
const RANK = { theme: 2.5, term: 2, label: 0.4, placeAfterNeed: 3, placeFirst: 1.5, wholeName: 3, partOfName: 1 };

export function suggest(directory: Directory, query: string, language: Language, most = 8): Suggestion[] {
  const typed = readTyped(query);
  if (typed.whole.length < SUGGEST_FROM || typed.beginning.length < SHORTEST_WORD) return [];
  const found = beginningWith(directory.search, typed, language);
  if (found.length > 0 || typed.beginning.length < MENDED_FROM) return ordered(found, most);
  const [near] = directory.search.known.spelled.nearest(typed.beginning);
  if (!near) return [];
  const whole = [normalise(typed.head), near.word].filter(Boolean).join(' ');
  return ordered(beginningWith(directory.search, { ...typed, whole, beginning: near.word }, language), most);
}

function readTyped(query: string): Typed {
  const text = query.slice(0, LONGEST).trimStart();
  const cut = /[\p{L}\p{N}\p{M}'’]*$/u.exec(text)?.index ?? text.length;
  return { whole: normalise(text), beginning: normalise(text.slice(cut)), head: text.slice(0, cut) };
}

function beginningWith(index: SearchIndex, typed: Typed, language: Language): Ranked[] {
  return [...sayings(index, typed, language), ...index.parts.flatMap((part) => named(part, typed))];
}

function ordered(found: Ranked[], most: number): Suggestion[] {
  const perKind = new Map<string, number>();
  const queries = new Set<string>();
  return found
    .sort((a, b) => b.rank - a.rank || (a.suggestion.label < b.suggestion.label ? -1 : 1))
    .filter(({ suggestion }) => {
      // A theme and a kind of organisation may be called the same; they search for the same.
      if ('q' in suggestion && queries.has(suggestion.q)) return false;
      if ('q' in suggestion) queries.add(suggestion.q);
      const { kind } = suggestion;
      const count = (perKind.get(kind) ?? 0) + 1;
      perKind.set(kind, count);
      return count <= MOST_PER_KIND;
    })
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}

/** Terms and places: those that go on like everything typed, else like the last word. */
function sayings(index: SearchIndex, { whole, beginning, head }: Typed, language: Language): Ranked[] {
  const best = new Map<string, Ranked>();
  const offer = (saying: Saying, lead: string) => {
    const { stands, said } = saying;
    if (stands.kind === 'place') {
      const rank = (head === '' ? RANK.placeFirst : RANK.placeAfterNeed) - stands.size / 10;
      best.set(`place ${said}`, { suggestion: { kind: 'place', label: said, said: null, q: `${lead}${said}` }, rank });
      return;
    }
    if (stands.language !== language) return;
    const { kind, id, isLabel } = stands;
    if (kind === 'phase' || kind === 'language') return;
    const key = termKey(kind, id);
    const rank =
      (kind === 'theme' ? RANK.theme : RANK.term) +
      (isLabel ? RANK.label : commonness(index, saying) * RANK.label) +
      Math.log10(1 + partnersOf(index, key)) / 10 -
      PER_WORD * (saying.text.split(' ').length - 1) -
      said.length / 200;
    const before = best.get(key);
    if (before && before.rank >= rank) return;
    const label = stands.label[language];
    const q = `${lead}${isLabel ? label.toLowerCase() : said}`;
    best.set(key, { suggestion: { kind, label, said: isLabel ? null : said, q }, rank });
  };
  for (const one of sayingsFrom(index.lexicon.sayings, whole)) offer(one, '');
  if (whole !== beginning) for (const one of sayingsFrom(index.lexicon.sayings, beginning)) offer(one, head);
  return [...best.values()];
}

function partnersOf(index: SearchIndex, key: string): number {
  return index.parts.reduce((sum, part) => sum + countOf(part.terms, key), 0);
}

/** 0–1: how common the word is in partners' own texts. "kraamzorg" is, "kraambed" less. */
function commonness(index: SearchIndex, { text }: Saying): number {
  const [first = ''] = text.split(' ').map(stem);
  const having = index.parts.reduce((sum, part) => sum + countOf(part.words, first), 0);
  return having === 0 ? 0 : 1 - index.telling(first);
}

/** Partners and persons with a name that has a word beginning like the last one, and all words before it. */
function named(part: LivePart, { whole, beginning }: Typed): Ranked[] {
  const before = whole.split(' ').slice(0, -1);
  const slots = new Set<number>();
  for (const word of new Set([beginning, ...part.spelled.startingWith(beginning, MOST_COMPLETIONS)])) {
    if (countOf(part.nameWords, stem(word)) > MOST_NAMES && before.length === 0) continue;
    eachPosting(part.nameWords, stem(word), (slot) => slots.add(slot));
  }
  const found: Ranked[] = [];
  for (const slot of slots) {
    if (part.gone[slot] === 1) continue;
    const organisation = part.organisations[slot]!;
    for (const name of part.names[slot]!) {
      const words = name.whole.split(' ');
      const starts = name.whole.startsWith(whole);
      if (!starts && !(words.some((word) => word.startsWith(beginning)) && before.every((one) => words.includes(one))))
        continue;
      const rank = (starts && whole.length > 5 ? RANK.wholeName : RANK.partOfName) - name.whole.length / 1000;
      if (name.of === 'person') {
        const person = organisation.contacts.find(
          (one) => one.visibility === 'public' && normalise(one.name) === name.whole,
        );
        if (!person) continue;
        const { slug, name: said } = organisation;
        found.push({ suggestion: { kind: 'person', label: person.name, said, slug }, rank: rank - 0.1 });
      } else {
        const said = organisation.locations[0]?.city ?? '';
        found.push({
          suggestion: { kind: 'organisation', label: organisation.name, said, slug: organisation.slug },
          rank,
        });
        break;
      }
    }
  }
  return found;
}
