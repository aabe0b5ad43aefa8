/** A moment in words, on the clock of the Netherlands: "14 september 2026 om 09:14", or its day: "14 september 2026". */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

const FORMATS: Record<Language, ReturnType<typeof formatsOf>> = { nl: formatsOf('nl-NL'), en: formatsOf('en-GB') };

function formatsOf(locale: string) {
  const timeZone = 'Europe/Amsterdam';
  return {
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
  };
}

/** @param at UTC milliseconds */
export function momentText(language: Language, at: number): string {
  return FORMATS[language].moment.format(at);
}

/** Always with its year: for what lies in a drawer. @param at UTC milliseconds */
export function dayText(language: Language, at: number): string {
  return FORMATS[language].day.format(at);
}
