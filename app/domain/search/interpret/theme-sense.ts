/**
 * What everyday sentences point at. The vocabulary has, besides short expressions, thousands of sentences as people
 * say them; from these every word and every pair of neighbours gets to know its themes (naive Bayes, each feature
 * counted once a sentence). So "ze snuift nog" is understood although nobody wrote that very sentence down.
 */
import type { Expression } from './expressions.ts';

export type ThemeScore = {
  theme: string;
  /** Sum over the words of ln P(word | theme) / P(word | any other theme). */
  score: number;
};

export type ThemeSense = {
  has(stem: string): boolean;
  /** All themes, the likeliest first. @param stems of the content words, in the order they were typed */
  read(stems: string[]): ThemeScore[];
};

/** Adding a fifth of a sentence to every count keeps a word seen once from deciding alone. */
const SMOOTHING = 0.2;

/** @param expressions of themes, their questions too */
export function learnThemes(expressions: Expression[]): ThemeSense {
  const seen = new Map<string, Map<string, number>>();
  const sentences = new Map<string, number>();
  for (const { term, content } of expressions) {
    sentences.set(term.id, (sentences.get(term.id) ?? 0) + 1);
    for (const feature of featuresOf(content)) {
      let perTheme = seen.get(feature);
      if (!perTheme) seen.set(feature, (perTheme = new Map()));
      perTheme.set(term.id, (perTheme.get(term.id) ?? 0) + 1);
    }
  }
  const all = [...sentences.values()].reduce((sum, count) => sum + count, 0);

  function read(stems: string[]): ThemeScore[] {
    const known = [...featuresOf(stems)].flatMap((feature) => seen.get(feature) ?? []);
    const totals = known.map((perTheme) => [...perTheme.values()].reduce((sum, count) => sum + count, 0));
    return [...sentences]
      .map(([theme, count]) => ({
        theme,
        score: known.reduce((sum, perTheme, index) => {
          const here = perTheme.get(theme) ?? 0;
          const inTheme = (here + SMOOTHING) / (count + 2 * SMOOTHING);
          const elsewhere = (totals[index]! - here + SMOOTHING) / (all - count + 2 * SMOOTHING);
          return sum + Math.log(inTheme / elsewhere);
        }, 0),
      }))
      .sort((a, b) => b.score - a.score || (a.theme < b.theme ? -1 : 1));
  }

  return { has: (one) => seen.has(one), read };
}

/** The words themselves, and each two that stand side by side. */
function featuresOf(stems: string[]): Set<string> {
  const features = new Set(stems);
  for (let i = 1; i < stems.length; i++) features.add(`${stems[i - 1]} ${stems[i]}`);
  return features;
}
