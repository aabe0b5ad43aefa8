/** The expressions that mean one theme and nothing else, so that it is clear what an answer to them is. */
import type { Language, Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { fold } from '../fold.ts';

export type OwnExpressions = {
  /** Theme ids in the order of the vocabulary. */
  themes: string[];
  label(theme: string, language: Language): string;
  /** As written in the vocabulary. */
  of(theme: string, language: Language): string[];
  /** Any term has this expression or label. */
  isKnown(text: string): boolean;
  /** Themes with an expression that begins like this. */
  beginningWith(beginning: string): Set<string>;
  /** Every word in an expression or label. */
  words: Set<string>;
};

export function ownExpressions(vocabulary: Vocabulary): OwnExpressions {
  const meanings = new Map<string, Set<string>>();
  for (const term of Object.values(vocabulary).flat()) {
    const texts = [term.label.nl, term.label.en, ...term.expressions.nl, ...term.expressions.en];
    for (const text of texts.map(fold)) {
      meanings.set(text, (meanings.get(text) ?? new Set()).add(`${term.kind} ${term.id}`));
    }
  }
  const byId = new Map(vocabulary.theme.map((term) => [term.id, term]));
  return {
    themes: [...byId.keys()],
    label: (theme, language) => byId.get(theme)?.label[language] ?? '',
    of: (theme, language) =>
      (byId.get(theme)?.expressions[language] ?? []).filter((text) => meanings.get(fold(text))?.size === 1),
    isKnown: (text) => meanings.has(fold(text)),
    beginningWith(beginning) {
      const found = [...meanings].filter(([text]) => text.startsWith(fold(beginning)));
      return new Set(found.flatMap(([, terms]) => [...terms]));
    },
    words: new Set([...meanings.keys()].flatMap((text) => text.split(' '))),
  };
}
