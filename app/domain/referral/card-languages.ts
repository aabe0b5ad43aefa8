/** The languages of the card that a parent takes along: more than those of the screens. */
export const CARD_LANGUAGES = ['nl', 'en', 'pl', 'ar', 'tr', 'uk', 'ti'] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

export function isCardLanguage(value: unknown): value is CardLanguage {
  return CARD_LANGUAGES.some((language) => language === value);
}

export function directionOf(language: CardLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
