/** The languages of the screens. Dutch is the default; the choice follows the visitor. */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

export const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[];
export const DEFAULT_LANGUAGE: Language = 'nl';

/** All texts are found under one name space, whichever file they are in. */
export const NAMESPACE = 'translation';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export const I18N_OPTIONS = {
  supportedLngs: LANGUAGES,
  fallbackLng: DEFAULT_LANGUAGE,
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  returnNull: false,
};
