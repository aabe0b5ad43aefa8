/**
 * The words that stand in the workbook for codes. Those of fixed lists are part of the format. Those of a coalition go
 * along in a sheet of their own, so that a coalition with other words reads them too.
 */
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { domainWord } from '#app/domain/import/term-cells.ts';
import type {
  CHANNELS,
  CONTACT_LEVELS,
  COVENANT_STATUSES,
  POINT_PRECISIONS,
  PROGRAMME_STATUSES,
  REFERRERS,
  ROUTE_FREQUENCIES,
  VERIFICATION_WAYS,
  VERIFIERS,
} from '#app/domain/organisation/choices.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import { TERM_KINDS, type TermKind, type Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import type { Words } from './workbook-cells.ts';

type WordsFor<Codes extends readonly string[]> = Record<Codes[number], string>;

const PRECISIONS: WordsFor<typeof POINT_PRECISIONS> = { address: 'adres', postcode: 'postcode' };
const WHO_REFERS: WordsFor<typeof REFERRERS> = { self: 'ouders zelf', professional: 'verwijzer' };
const WAYS_IN: WordsFor<typeof CHANNELS> = {
  phone: 'telefoon',
  form: 'formulier',
  mail: 'mail',
  'secure-mail': 'beveiligde mail',
  zorgdomein: 'ZorgDomein',
  'walk-in': 'inloop',
};
const LEVELS: WordsFor<typeof CONTACT_LEVELS> = {
  execution: 'uitvoering',
  management: 'management',
  board: 'bestuur',
};
const COVENANT: WordsFor<typeof COVENANT_STATUSES> = { signed: 'getekend', intended: 'gaat tekenen', none: 'nee' };
const STATUSES: WordsFor<typeof PROGRAMME_STATUSES> = {
  active: 'actief',
  starting: 'start binnenkort',
  paused: 'gepauzeerd',
};
const WHO_CHECKED: WordsFor<typeof VERIFIERS> = {
  partner: 'organisatie',
  coordinator: 'coördinator',
  users: 'gebruikers',
};
const HOW_CHECKED: WordsFor<typeof VERIFICATION_WAYS> = {
  mail: 'mail',
  phone: 'telefoon',
  visit: 'bezoek',
  form: 'formulier',
  use: 'gebruik',
};
const HOW_OFTEN: WordsFor<typeof ROUTE_FREQUENCIES> = {
  weekly: 'elke week',
  monthly: 'elke maand',
  sometimes: 'soms',
};

export const FIXED_WORDS = {
  domain: fixed(Object.fromEntries(DOMAINS.map((domain) => [domain, domainWord(domain)]))),
  precision: fixed(PRECISIONS),
  referrer: fixed(WHO_REFERS),
  channel: fixed(WAYS_IN),
  level: fixed(LEVELS),
  covenant: fixed(COVENANT),
  programmeStatus: fixed(STATUSES),
  verifier: fixed(WHO_CHECKED),
  verificationWay: fixed(HOW_CHECKED),
  frequency: fixed(HOW_OFTEN),
  hoursOf: fixed({ locations: 'locatie', contacts: 'contactpersoon' }),
};

function fixed(words: Record<string, string>): Words {
  return wordsIn(Object.entries(words).map(([code, word]) => ({ code, word })));
}

export type WordList = TermKind | 'municipality';

export type WordEntry = { list: string; code: string; word: string };

const LIST_NAMES: Record<WordList, string> = {
  theme: 'thema',
  audience: 'doelgroep',
  phase: 'fase',
  'organisation-type': 'soort organisatie',
  programme: 'programma',
  language: 'taal',
  municipality: 'gemeente',
};

type Wording = { vocabulary: Vocabulary; municipalities: readonly Pick<Municipality, 'code' | 'name'>[] };

/** Every word a coalition has, in the order of its lists. */
export function wordEntries({ vocabulary, municipalities }: Wording): WordEntry[] {
  const terms = TERM_KINDS.flatMap((kind) =>
    vocabulary[kind].map(({ id, label }) => ({ list: LIST_NAMES[kind], code: id, word: label.nl })),
  );
  const places = municipalities.map(({ code, name }) => ({ list: LIST_NAMES.municipality, code, word: name }));
  return [...terms, ...places];
}

export type CoalitionWords = (list: WordList) => Words;

/** @param sources what the first does not know is looked up in the next */
export function coalitionWords(...sources: readonly WordEntry[][]): CoalitionWords {
  const grouped = sources.map((entries) => groupBy(entries, ({ list }) => list.trim().toLowerCase()));
  const lists = new Map(
    Object.entries(LIST_NAMES).map(([list, name]) => [list, wordsIn(...grouped.map((one) => one.get(name) ?? []))]),
  );
  return (list) => lists.get(list)!;
}

function wordsIn(...sources: readonly Omit<WordEntry, 'list'>[][]): Words {
  const finders = sources.map(finderIn);
  const codeOf = (text: string) =>
    finders.reduce<string | null>((found, find) => found ?? find(text), null) ?? text.trim();
  const words = new Map(sources.flat().map(({ code, word }) => [code, codeOf(word) === code ? word : code]));
  return { codeOf, wordOf: (code) => words.get(code) ?? code };
}

/** A code is itself, also where it is the word for another one. */
function finderIn(entries: readonly Omit<WordEntry, 'list'>[]): (text: string) => string | null {
  const codes = new Set(entries.map(({ code }) => code));
  const byWord = new Map(entries.toReversed().map(({ code, word }) => [normalise(word), code]));
  return (text) => (codes.has(text) ? text : (byWord.get(normalise(text)) ?? null));
}
