/** Every text of the card in one language beside the Dutch one, in the order of their file. */
import type { CardLanguage } from '#app/domain/referral/card-languages.ts';
import { CARD_TEXTS } from '#app/i18n/card-phrases.server.ts';

export type TextLine = { dutch: string; text: string };

export function textLines(language: CardLanguage): TextLine[] {
  const texts = leavesOf(CARD_TEXTS[language]);
  return leavesOf(CARD_TEXTS.nl).map((dutch, index) => ({ dutch, text: texts[index] ?? '' }));
}

function leavesOf(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(leavesOf) : [];
}
