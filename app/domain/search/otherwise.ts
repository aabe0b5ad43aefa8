/**
 * What to offer when nothing was found: other words, the themes the words point at, the same need in the neighbouring
 * municipalities, and partners of the whole region. Everything offered was searched first, so no offer is empty again.
 * It ranks nothing anew and says nothing in words.
 */
import { helpersIn, helpersWith } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { distanceKm, type Km } from '#app/domain/geo/distance.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { normalise } from './dutch/normalise.ts';
import { isPlaceWord, isStopWord } from './dutch/small-words.ts';
import { stem } from './dutch/stem.ts';
import type { Interpretation, LooseWord } from './interpret/interpretation.ts';
import { search, type SearchAnswer, type SearchRequest } from './search.ts';

export type Neighbour = {
  municipality: Municipality;
  /** Straight line from the client's municipality. */
  km: Km;
  /** Partners for the same need that work there. */
  count: number;
};

export type Otherwise = {
  /** The query with its unknown words replaced by the nearest known ones. */
  didYouMean: string | null;
  /** Ids of the themes that the words point at, the likeliest first. */
  themes: string[];
  /** Nearest first. */
  neighbours: Neighbour[];
  /** The query without the words of the place: what is searched in a neighbouring municipality. */
  withoutPlace: string;
  /** Partners that work in every municipality, those that help most broadly first. */
  regionWide: Organisation[];
};

const SHORTEST_MENDED = 4;
/** With one letter in so many wrong, a nearest word is no longer what was meant: "banaan" is no "baan". */
const LETTERS_PER_ERROR = 3;
/** Wrong letters more than search takes out by itself. */
const SLACK = 1;
/** Of words that are equally near, how many are tried. */
const MOST_TRIED = 3;
const MOST_THEMES = 3;
/** Share of the letters that the sense must know before it may point anywhere: "hotel barcelona" is not about housing. */
const KNOWN_SHARE = 0.6;
/** How clearly the words must point at a theme (ln of the odds), and how much less clearly than at the first one. */
const POINTS_CLEARLY = 3.5;
const NEARLY_AS_CLEARLY = 2;
const MOST_NEIGHBOURS = 3;
const MOST_REGION_WIDE = 3;

/** @param answer of this very request, with nothing in it */
export function otherwise(directory: Directory, request: SearchRequest, answer: SearchAnswer, now: number): Otherwise {
  const withoutPlace = queryWithoutPlace(answer.interpretation);
  return {
    didYouMean: didYouMean(directory, request, answer.interpretation, now),
    themes: nearestThemes(directory, request, answer),
    neighbours: neighbours(directory, { ...request, q: withoutPlace, place: '' }, answer, now),
    withoutPlace,
    regionWide: regionWide(directory),
  };
}

function didYouMean(directory: Directory, request: SearchRequest, asked: Interpretation, now: number): string | null {
  const unknown = asked.words.filter((word) => !word.known);
  const doubted = unknown.length > 0 ? unknown : asked.words;
  const nearest = new Map(doubted.map((word) => [word.at, nearestWords(directory, word)]));
  const most = Math.max(0, ...[...nearest.values()].map((words) => words.length));
  for (let turn = 0; turn < Math.min(most, MOST_TRIED); turn++) {
    const q = replaced(asked, (at) => {
      const words = nearest.get(at) ?? [];
      return words[turn] ?? words.at(-1) ?? null;
    });
    if (q !== null && isUnderstood(search(directory, { ...request, q }, now))) return q;
  }
  return null;
}

function isUnderstood({ total, interpretation }: SearchAnswer): boolean {
  return total > 0 && interpretation.words.every((word) => word.known);
}

function nearestWords(directory: Directory, { text }: LooseWord): string[] {
  const word = normalise(text).replaceAll(' ', '');
  if (word.length < SHORTEST_MENDED) return [];
  return directory.search.known.spelled
    .nearest(word, SLACK)
    .filter((near) => near.word !== word && near.cost * LETTERS_PER_ERROR < word.length && !isStopWord(near.word))
    .map((near) => near.word);
}

/** The query as it was typed, with some of its words changed. Null when its words do not stand in it as they were read. */
function replaced({ query, tokens }: Interpretation, newWord: (at: number) => string | null): string | null {
  let text = '';
  let done = 0;
  for (const [at, token] of tokens.entries()) {
    const start = query.indexOf(token, done);
    if (start < 0) return null;
    text += query.slice(done, start) + (newWord(at) ?? token);
    done = start + token.length;
  }
  return text + query.slice(done);
}

/** What was understood already was searched; these are the themes that its single words speak of. */
function nearestThemes(
  directory: Directory,
  request: SearchRequest,
  { interpretation, place }: SearchAnswer,
): string[] {
  const { tokens, corrected, needs, placeAt } = interpretation;
  const { sense } = directory.search.lexicon;
  const content = (corrected?.split(' ') ?? tokens)
    .filter((_, at) => !placeAt.includes(at))
    .map(normalise)
    .filter((word) => !isStopWord(word));
  const known = content.filter((word) => sense.has(stem(word)));
  if (known.length === 0 || letters(known) < KNOWN_SHARE * letters(content)) return [];

  const surely = needs.filter((need) => !need.guessed).flatMap((need) => need.meanings.map((one) => one.id));
  const searched = new Set([...surely, ...request.filters.theme]);
  const code = place?.municipality ?? null;
  const scores = sense.read(known.map(stem));
  const least = Math.max(POINTS_CLEARLY, (scores[0]?.score ?? 0) - NEARLY_AS_CLEARLY);
  return scores
    .filter(({ theme, score }) => score >= least && !searched.has(theme))
    .map(({ theme }) => theme)
    .filter((theme) => (code ? helpersIn(directory, theme, code) : helpersWith(directory, theme)).length > 0)
    .slice(0, MOST_THEMES);
}

function letters(words: string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** @param request without the words of the place, so that the municipality goes for it */
function neighbours(directory: Directory, request: SearchRequest, answer: SearchAnswer, now: number): Neighbour[] {
  const from = directory.municipalityByCode(answer.place?.municipality ?? '');
  if (!from || answer.others === 0) return [];
  const counts = answer.facets().values.municipality;
  const near = directory.municipalities
    .filter((one) => one.code !== from.code && counts.has(one.code))
    .map((municipality) => ({ municipality, km: distanceKm(from, municipality) }))
    .sort((a, b) => a.km - b.km);
  const found: Neighbour[] = [];
  for (const { municipality, km } of near) {
    const filters = { ...request.filters, municipality: [municipality.slug] };
    const count = search(directory, { ...request, filters, serves: 'client' }, now).total;
    if (count > 0) found.push({ municipality, km, count });
    if (found.length === MOST_NEIGHBOURS) break;
  }
  return found;
}

/** Also without the small word before it: "in Gennep". */
function queryWithoutPlace({ tokens, placeAt }: Interpretation): string {
  const isPlace = (at: number) => placeAt.includes(at);
  return tokens.filter((token, at) => !isPlace(at) && !(isPlace(at + 1) && isPlaceWord(normalise(token)))).join(' ');
}

/** A directory stays what it is, and going through all of one that is large takes longer than the rest of the answer. */
const regionWideIn = new WeakMap<Directory, Organisation[]>();

function regionWide(directory: Directory): Organisation[] {
  const kept = regionWideIn.get(directory) ?? findRegionWide(directory);
  regionWideIn.set(directory, kept);
  return kept;
}

function findRegionWide({ organisations, municipalities }: Directory): Organisation[] {
  return organisations
    .filter((one) => worksInAll(one, municipalities))
    .map((organisation) => ({ organisation, themes: themeCount(organisation) }))
    .sort(
      (a, b) =>
        b.themes - a.themes ||
        (b.organisation.verification?.at ?? 0) - (a.organisation.verification?.at ?? 0) ||
        (a.organisation.id < b.organisation.id ? -1 : 1),
    )
    .slice(0, MOST_REGION_WIDE)
    .map(({ organisation }) => organisation);
}

function worksInAll({ services }: Organisation, municipalities: Municipality[]): boolean {
  const stated = services.reduce((sum, service) => sum + service.serviceAreas.length, 0);
  if (stated < municipalities.length) return false;
  const codes = new Set(services.flatMap((service) => service.serviceAreas));
  return municipalities.every((one) => codes.has(one.code));
}

function themeCount({ services }: Organisation): number {
  return new Set(services.flatMap((service) => service.themes)).size;
}
