/** What made-up partners are made of: kinds, sentences per theme, words for names. The JSON files are beside this one. */
import { z } from 'zod';
import { CHANNELS, REFERRERS } from '#app/domain/organisation/choices.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { readSeed } from '../read-seed.ts';

const some = z.array(z.string()).min(1);
const pair = z.tuple([z.string(), z.string()]);
const pairs = z.array(pair).min(1);

export const ACCESSES = ['practice', 'referred', 'open', 'informal'] as const;

const partnerKind = z.strictObject({
  type: z.string(),
  domain: z.enum(DOMAINS),
  /** How many there are, beside the other kinds. */
  weight: z.number(),
  prefixes: some,
  main: some,
  also: some,
  phases: some,
  /** How far it works: mostly its own municipality, its neighbours, or a whole province. */
  reach: z.enum(['own', 'near', 'wide']),
  access: z.enum(ACCESSES),
  openings: some,
  roles: some,
  keywords: some,
  programmes: z.array(z.string()),
  /** Instead of those of the theme, where these would fit another kind of organisation better. */
  summaries: some.optional(),
  services: pairs.optional(),
});
export type PartnerKind = z.infer<typeof partnerKind>;

const themeTexts = z.strictObject({
  theme: z.string(),
  summaries: some,
  /** Name and description. */
  services: pairs,
  facts: some,
  keywords: some,
  forWhom: some,
  instead: z.array(z.string()),
});
export type ThemeTexts = z.infer<typeof themeTexts>;

const nounsWithArticle = z.array(z.tuple([z.string(), z.enum(['de', 'het'])])).min(1);
const nameWords = z.strictObject({
  firstParts: some,
  secondParts: nounsWithArticle,
  adjectives: some,
  nouns: nounsWithArticle,
  pairs: some,
  sayings: some,
  streets: some,
});

const people = z.strictObject({
  origin: z.string(),
  /** The language they often speak beside Dutch. */
  language: z.string().nullable(),
  weight: z.number(),
  firstNames: some,
  surnames: some,
});

const access = z.strictObject({
  /** What may stand behind a summary. */
  tails: some,
  who: z.array(z.array(z.enum(REFERRERS)).min(1)).min(1),
  channels: z.array(z.array(z.enum(CHANNELS)).min(1)).min(1),
  costs: some,
  steps: pairs,
  next: pairs,
  bring: some,
});

const ways = z.strictObject({
  facts: some,
  accessibility: some,
  locationNames: some,
  hours: some,
  waiting: z.array(z.strictObject({ text: z.string(), maxWeeks: z.number().nullable() })),
  urgent: some,
  stopReasons: some,
  access: z.record(z.enum(ACCESSES), access),
  sentences: some,
  tasks: z.strictObject({ execution: some, management: some, board: some }),
  teams: some,
  boardRoles: some,
  fallbacks: some,
  programmeRoles: some,
  /** Area codes by slug of the province. */
  areaCodes: z.record(z.string(), some),
});

export type LargeTexts = {
  kinds: PartnerKind[];
  themes: Map<string, ThemeTexts>;
  names: z.infer<typeof nameWords>;
  people: z.infer<typeof people>[];
  ways: z.infer<typeof ways>;
};

export function readLargeTexts(): LargeTexts {
  const themes = readSeed('large/theme-texts.json', z.array(themeTexts));
  return {
    kinds: readSeed('large/kinds.json', z.array(partnerKind)),
    themes: new Map(themes.map((one) => [one.theme, one])),
    names: readSeed('large/name-words.json', nameWords),
    people: readSeed('large/people-words.json', z.array(people)),
    ways: readSeed('large/ways.json', ways),
  };
}
