/** The words of the card in one of its languages. They stand apart from those of the screens: a card has more languages. */
import { directionOf, type CardLanguage } from '#app/domain/referral/card-languages.ts';
import { hourRuns, type WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import ar from './cards/ar.json';
import en from './cards/en.json';
import nl from './cards/nl.json';
import pl from './cards/pl.json';
import ti from './cards/ti.json';
import tr from './cards/tr.json';
import uk from './cards/uk.json';

type ThemeTexts = { title: string; help: string };
export type CardTexts = Omit<typeof nl, 'themes'> & { themes: Record<string, ThemeTexts> };
export type CardPhrases = ReturnType<typeof cardPhrases>;

export const CARD_TEXTS: Record<CardLanguage, CardTexts> = { nl, en, pl, ar, tr, uk, ti };

/** Western digits and the calendar of the Netherlands everywhere: they are what stands on letters and doors. */
const MONTH_LOCALES: Partial<Record<CardLanguage, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn', ti: 'ti-u-ca-gregory' };
const MOST_RUNS = 3;

export function cardPhrases(language: CardLanguage) {
  const texts = CARD_TEXTS[language];

  function hours(hours: WeeklyHours): string[] {
    const runs = hourRuns(hours);
    const lines = runs.slice(0, MOST_RUNS).map(({ first, last, opens, closes }) => {
      const names = { first: texts.days[first - 1] ?? '', last: texts.days[last - 1] ?? '' };
      const days = first === last ? names.first : filled(texts.dayRange, names);
      return capital(filled(texts.hours, { days, opens: clock(opens), closes: clock(closes) }));
    });
    return runs.length > MOST_RUNS ? [...lines, '…'] : lines;
  }

  return {
    language,
    direction: directionOf(language),
    texts,
    filled,
    hours,
    /** A theme that the coalition added itself has no text here, and gets one that always holds. */
    theme: (id: string | undefined): ThemeTexts => texts.themes[id ?? ''] ?? texts.fallback,
    /** @param at UTC milliseconds */
    month: (at: number) =>
      new Intl.DateTimeFormat(MONTH_LOCALES[language] ?? language, {
        month: 'long',
        year: 'numeric',
        timeZone: 'Europe/Amsterdam',
      }).format(at),
  };
}

function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

function clock(time: string): string {
  return time.replace(/^0/, '');
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
