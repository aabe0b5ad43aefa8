/** A moment in words, on the clock of the Netherlands: "14 september 2026 om 09:14". */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

const FORMATS: Record<Language, Intl.DateTimeFormat> = { nl: formatOf('nl-NL'), en: formatOf('en-GB') };

function formatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
}

/** @param at UTC milliseconds */
export function momentText(language: Language, at: number): string {
  return FORMATS[language].format(at);
}
