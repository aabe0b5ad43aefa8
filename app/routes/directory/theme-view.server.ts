/** One theme: the question, who helps where, and what people call it. */
import type { PartnerLineFacts } from '#app/components/partner-line.tsx';
import { helpersIn, helpersWith, isMainTheme } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { normalise } from '#app/domain/search/normalise.ts';
import type { SafetyLine } from '#app/domain/search/safety.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { byName, toPartnerLine } from './partner-lines.server.ts';
import { inSentence } from './search/result-card.server.ts';

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
  words: string[];
};

const SAFETY_OF_THEME: Record<string, SafetyLine[]> = {
  safety: ['danger', 'violence'],
  'mental-health': ['danger', 'suicide'],
};

const WORDS = 8;
/** Expressions that start alike ("betalen", "betaalregeling") show no variety. */
const SAME_START = 4;

export function viewTheme(directory: Directory, theme: Term, phrases: Phrases, now: number): ThemeView {
  const today = localTime(now).date;
  const helpers = helpersWith(directory, theme.id).sort(byName);
  const lines = (main: boolean) =>
    helpers
      .filter((one) => isMainTheme(one, theme.id) === main)
      .map((organisation) => toPartnerLine(organisation, phrases, today));
  return {
    id: theme.id,
    label: theme.label[phrases.language],
    need: inSentence(theme.label[phrases.language]),
    question: theme.question?.[phrases.language] ?? null,
    safety: SAFETY_OF_THEME[theme.id] ?? [],
    count: helpers.length,
    regions: directory.regions.map(({ slug, name }) => ({
      name,
      municipalities: directory.municipalities
        .filter((one) => one.region === slug)
        .map((one) => ({
          slug: one.slug,
          name: one.name,
          count: helpersIn(directory, theme.id, one.code).length,
        })),
    })),
    first: lines(true),
    also: lines(false),
    words: everydayWords(theme.label[phrases.language], theme.expressions[phrases.language]),
  };
}

/** A few expressions that differ from the label and from each other. */
function everydayWords(label: string, expressions: string[]): string[] {
  const starts = new Set([startOf(label)]);
  const chosen: string[] = [];
  for (const expression of expressions) {
    if (chosen.length === WORDS) break;
    if (starts.has(startOf(expression))) continue;
    starts.add(startOf(expression));
    chosen.push(expression);
  }
  return chosen;
}

function startOf(text: string): string {
  return normalise(text).slice(0, SAME_START);
}
