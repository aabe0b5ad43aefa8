/** One theme: the question, who helps where, and what people call it. */
import type { PartnerLineFacts } from '#app/components/partner-line.tsx';
import { municipalitiesByRegion } from '#app/domain/directory/by-region.ts';
import { helpersIn, helpersWith, isMainTheme } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { SafetyLine } from '#app/domain/search/safety.ts';
import { everydayWords } from '#app/domain/vocabulary/everyday-words.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { byName, toPartnerLine } from './partner-lines.server.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';

export type MunicipalityCount = { slug: string; name: string; count: number };

export type ThemeView = {
  id: string;
  label: string;
  /** The label in the middle of a sentence. */
  need: string;
  question: string | null;
  safety: SafetyLine[];
  count: number;
  regions: { name: string; municipalities: MunicipalityCount[] }[];
  /** Partners that do this first of all. */
  first: PartnerLineFacts[];
  /** Partners that do this as well. */
  also: PartnerLineFacts[];
  /** How many are not in either list. */
  more: number;
  words: string[];
  /** Somebody said to whom it refers for this. */
  hasRoutes: boolean;
};

const SAFETY_OF_THEME: Record<string, SafetyLine[]> = {
  safety: ['danger', 'violence'],
  'mental-health': ['danger', 'suicide'],
};

const WORDS = 8;
/** More than this is a search with filters, which the page links to. */
const MOST_LINES = 60;

export function viewTheme(directory: Directory, theme: Term, phrases: Phrases, now: number): ThemeView {
  const label = theme.label[phrases.language];
  const today = localTime(now).date;
  const helpers = helpersWith(directory, theme.id).sort(byName);
  const lines = (main: boolean) =>
    helpers
      .filter((one) => isMainTheme(one, theme.id) === main)
      .slice(0, MOST_LINES)
      .map((organisation) => toPartnerLine(organisation, phrases, today));
  return {
    id: theme.id,
    label,
    need: inSentence(label),
    question: theme.question?.[phrases.language] ?? null,
    safety: SAFETY_OF_THEME[theme.id] ?? [],
    count: helpers.length,
    regions: municipalitiesByRegion(directory).map(({ name, municipalities }) => ({
      name,
      municipalities: municipalities.map((one) => ({
        slug: one.slug,
        name: one.name,
        count: helpersIn(directory, theme.id, one.code).length,
      })),
    })),
    ...shown(lines(true), lines(false), helpers.length),
    words: everydayWords(label, theme.expressions[phrases.language], WORDS),
    hasRoutes: directory.routes.some((route) => route.theme === theme.id),
  };
}

function shown(first: PartnerLineFacts[], also: PartnerLineFacts[], count: number) {
  return { first, also, more: count - first.length - also.length };
}
