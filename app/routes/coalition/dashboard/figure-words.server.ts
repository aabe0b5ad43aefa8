/** Numbers, shares and times as the figures write them. */
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

const FORMATS: Record<Language, ReturnType<typeof formatsOf>> = { nl: formatsOf('nl-NL'), en: formatsOf('en-GB') };

const MOST_NAMED = 4;

/** Days are written as they are named, so they are read as UTC. */
function formatsOf(locale: string) {
  const timeZone = 'UTC';
  return {
    number: new Intl.NumberFormat(locale),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone }),
    shortMonth: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }),
    dayAndYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
  };
}

export type FigureWords = ReturnType<typeof figureWords>;

/** @param place null for the whole coalition */
export function figureWords(phrases: Phrases, place: Municipality | null) {
  const { number, month, shortMonth, day, dayAndYear } = FORMATS[phrases.language];
  return {
    ...phrases,
    place,
    number: (value: number) => number.format(value),
    /** Never all or nothing when it is not: 199 of 200 is 99%. */
    share: (part: number, whole: number) => (whole === 0 ? '–' : `${wholePercent(part, whole)}%`),
    /** @param of `2026-09` */
    month: (of: string) => month.format(Date.parse(`${of}-01`)),
    shortMonth: (of: string) => shortMonth.format(Date.parse(`${of}-01`)),
    /** @param date local ISO date */
    shortDay: (date: string) => day.format(Date.parse(date)),
    longDay: (date: string) => dayAndYear.format(Date.parse(date)),
  };
}

function wholePercent(part: number, whole: number): number {
  if (part === 0 || part === whole) return (part / whole) * 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

/** Which of these moments are named under a drawing: at most four, as far apart as their names need on a phone. */
export function isNamed(index: number, count: number): boolean {
  const last = Math.max(1, count - 1);
  const gaps = Math.min(MOST_NAMED - 1, last);
  const nearest = Math.round((index * gaps) / last);
  return index === Math.round((nearest * last) / gaps);
}
