/** Facts as words in the visitor's language: dates, hours, lists, freshness, names of terms and places. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { TFunction } from 'i18next';
import { freshness } from '#app/domain/freshness/freshness.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { hourRuns, type WeeklyHours } from '#app/domain/hours/weekly-hours.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { usualReaction } from '#app/domain/referral/reaction-time.ts';
import { findTerm, type Language, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from './i18n.server.ts';

/** `unconfirmed`: the owner was asked and never answered. */
export type FreshnessText = { text: string; stale: boolean; unconfirmed: boolean };

/** How dates and numbers are written: English as the British do. Making these is slow, so it is done once. */
const FORMATS: Record<Language, ReturnType<typeof formatsOf>> = { nl: formatsOf('nl-NL'), en: formatsOf('en-GB') };

function formatsOf(locale: string) {
  const timeZone = 'Europe/Amsterdam';
  return {
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    choice: new Intl.ListFormat(locale, { type: 'disjunction' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }),
    dayAndYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', timeZone }),
    monthAndYear: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone }),
    kilometres: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  };
}

export type Phrases = ReturnType<typeof phrasesIn>;

type Checked = Pick<Organisation, 'verification' | 'unconfirmedSince'>;

export function phrasesIn(language: Language, directory: Directory, now: number) {
  const t = textsIn(language);
  const { list, choice, day, dayAndYear, month, monthAndYear, kilometres } = FORMATS[language];

  const dayNames = [t('days.1'), t('days.2'), t('days.3'), t('days.4'), t('days.5'), t('days.6'), t('days.7')];

  function fresh(organisation: Checked, withWho = false): FreshnessText {
    const state = freshness(organisation, now);
    const { by } = organisation.verification ?? {};
    switch (state.state) {
      case 'unconfirmed':
        return doubt(t('fresh.unconfirmed', { month: monthAndYear.format(state.since) }), true);
      case 'stale':
        return doubt(t('fresh.stale', { count: state.months }));
      case 'never':
        return doubt(t('fresh.never'));
      case 'recent': {
        const named = { month: month.format(state.at) };
        const text = withWho && by ? t(`fresh.monthBy.${by}`, named) : t('fresh.month', named);
        return { text, stale: false, unconfirmed: false };
      }
    }
  }

  const thisYear = localTime(now).date.slice(0, 4);
  return {
    t,
    language,
    fresh,
    and: (names: string[]) => list.format(names),
    or: (names: string[]) => choice.format(names),
    /** @param date ISO date; the year is named only when it is not this one */
    day: (date: string) => (date.startsWith(thisYear) ? day : dayAndYear).format(Date.parse(`${date}T12:00:00Z`)),
    km: (km: number) => `${kilometres.format(km)} km`,
    term: (kind: TermKind, id: string) => findTerm(directory.vocabulary, kind, id)?.label[language] ?? id,
    municipality: (code: string) => directory.municipalityByCode(code)?.name ?? code,
    typeOf: (organisation: Organisation) =>
      organisation.type
        ? (findTerm(directory.vocabulary, 'organisation-type', organisation.type)?.label[language] ?? organisation.type)
        : organisation.typeLabel,
    hours: (hours: WeeklyHours) => hoursText(t, dayNames, hours),
    /** How soon the partner usually reacts; null while too few have told. */
    reacts: (organisation: Pick<Organisation, 'id'>) => {
      const days = usualReaction(directory.reactions.get(organisation.id), now);
      return days === null ? null : t('used.usual', { count: days });
    },
  };
}

function doubt(text: string, unconfirmed = false): FreshnessText {
  return { text, stale: true, unconfirmed };
}

/** "ma t/m vr 9.00 tot 16.30 uur; za 10.00 tot 12.00 uur" */
function hoursText(t: TFunction, dayNames: readonly string[], hours: WeeklyHours): string {
  const named = (day: number) => dayNames[day - 1] ?? '';
  return hourRuns(hours)
    .map(({ first, last, opens, closes }) => {
      const names = { first: named(first), last: named(last) };
      const days = first === last ? names.first : t('days.range', names);
      return t('days.hours', { days, opens: clock(opens), closes: clock(closes) });
    })
    .join('; ');
}

function clock(time: string): string {
  return time.replace(/^0/, '').replace(':', '.');
}
