/** When a meeting is, in words of the visitor's language: the day, from when to when, and how often. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { timeOfMonth } from '#app/domain/meeting/recurrence-days.ts';
import { startAndEnd } from '#app/domain/meeting/wall-clock.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';

const FORMATS: Record<Language, ReturnType<typeof formatsOf>> = { nl: formatsOf('nl-NL'), en: formatsOf('en-GB') };

function formatsOf(locale: string) {
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return {
    day: new Intl.DateTimeFormat(locale, day),
    dayAndYear: new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
}

/** "dinsdag 8 december"; the year is named only when it is not this one */
export function dayInWords(language: Language, date: string, now: number): string {
  const { day, dayAndYear } = FORMATS[language];
  const isThisYear = date.slice(0, 4) === localTime(now).date.slice(0, 4);
  return (isThisYear ? day : dayAndYear).format(Date.parse(date));
}

/** "dinsdag" */
export function weekdayInWords(language: Language, date: string): string {
  return FORMATS[language].weekday.format(Date.parse(date));
}

/** "december 2026" */
export function monthInWords(language: Language, date: string): string {
  return FORMATS[language].month.format(Date.parse(date));
}

/** "10.00 tot 11.30 uur" */
export function timeInWords(language: Language, meeting: Pick<Meeting, 'time' | 'minutes'>, on: string): string {
  const t = textsIn(language);
  const { startsAt, endsAt } = startAndEnd(meeting, on);
  const start = localTime(startsAt);
  const end = localTime(endsAt);
  const clock = { from: onTheClock(start.time), to: onTheClock(end.time) };
  if (start.date === end.date) return t('agenda.time', clock);
  return t('agenda.timeToOtherDay', { ...clock, day: weekdayInWords(language, end.date) });
}

/** "Elke maand op de tweede dinsdag"; null for a meeting that is once */
export function ruleInWords(language: Language, { date, repeats }: Pick<Meeting, 'date' | 'repeats'>): string | null {
  if (!repeats) return null;
  const t = textsIn(language);
  const day = Number(date.slice(8));
  const every = { count: repeats.interval };
  switch (repeats.frequency) {
    case 'weekly':
      return t('meeting.everyWeek', { ...every, weekday: weekdayInWords(language, date) });
    case 'monthly-by-date':
      return t('meeting.everyMonthOn', { ...every, day });
    case 'monthly-by-weekday': {
      const nths = [t('meeting.nth.1'), t('meeting.nth.2'), t('meeting.nth.3'), t('meeting.nth.4'), t('meeting.nth.5')];
      const nth = nths[timeOfMonth(day) - 1];
      return t('meeting.everyMonthBy', { ...every, nth, weekday: weekdayInWords(language, date) });
    }
    case 'yearly':
      return t('meeting.everyYear', every);
  }
}

/** `09:05` as 9.05 */
function onTheClock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}
