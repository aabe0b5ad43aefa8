/** Facts as words in the visitor's language: dates, hours, lists, freshness, names of terms and places. */
import type { TFunction } from 'i18next';
import { freshness } from '#app/domain/freshness/freshness.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Organisation, Verification } from '#app/domain/organisation/organisation.ts';
import { findTerm, type Language, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from './i18n.server.ts';

export type FreshnessText = { text: string; stale: boolean };

/** How dates and numbers are written: English as the British do. */
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

export type Phrases = ReturnType<typeof phrasesIn>;

export function phrasesIn(language: Language, directory: Directory, now: number) {
  const t = textsIn(language);
  const locale = LOCALES[language];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' });
  const dayYearFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  });
  const monthFormat = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'Europe/Amsterdam' });
  const kmFormat = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  function fresh(verification: Verification | null, withWho = false): FreshnessText {
    const state = freshness(verification, now);
    if (state.state === 'never' || !verification) return { text: t('fresh.never'), stale: true };
    if (state.state === 'stale') return { text: t('fresh.stale', { count: state.months }), stale: true };
    const month = monthFormat.format(state.at);
    return {
      text: withWho ? t(`fresh.monthBy.${verification.by}`, { month }) : t('fresh.month', { month }),
      stale: false,
    };
  }

  return {
    t,
    language,
    fresh,
    and: (names: string[]) => list.format(names),
    /** @param date ISO date; the year is named only when it is not this one */
    day: (date: string) =>
      (date.slice(0, 4) === new Date(now).toISOString().slice(0, 4) ? dayFormat : dayYearFormat).format(
        Date.parse(`${date}T12:00:00Z`),
      ),
    km: (km: number) => `${kmFormat.format(km)} km`,
    term: (kind: TermKind, id: string) => findTerm(directory.vocabulary, kind, id)?.label[language] ?? id,
    municipality: (code: string) => directory.municipalityByCode(code)?.name ?? code,
    typeOf: (organisation: Organisation) =>
      organisation.type
        ? (findTerm(directory.vocabulary, 'organisation-type', organisation.type)?.label[language] ?? organisation.type)
        : organisation.typeLabel,
    hours: (hours: WeeklyHours) => hoursText(t, hours),
  };
}

/** "ma t/m vr 9.00 tot 16.30 uur; za 10.00 tot 12.00 uur" */
function hoursText(t: TFunction, hours: WeeklyHours): string {
  const runs: { first: number; last: number; opens: string; closes: string }[] = [];
  for (const { day, opens, closes } of hours) {
    const run = runs.find((one) => one.opens === opens && one.closes === closes && one.last === day - 1);
    if (run) run.last = day;
    else runs.push({ first: day, last: day, opens, closes });
  }
  return runs
    .map(({ first, last, opens, closes }) => {
      const names = { first: dayName(t, first), last: dayName(t, last) };
      const days = first === last ? names.first : t('days.range', names);
      return t('days.hours', { days, opens: clock(opens), closes: clock(closes) });
    })
    .join('; ');
}

function dayName(t: TFunction, day: number): string {
  const names = [t('days.1'), t('days.2'), t('days.3'), t('days.4'), t('days.5'), t('days.6'), t('days.7')];
  return names[day - 1] ?? '';
}

function clock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}
