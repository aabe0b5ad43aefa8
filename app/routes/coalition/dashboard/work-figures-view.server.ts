/** What is searched, what comes in, and what becomes of it: for those who do the work. */
import type { Column, Kind } from '#app/components/chart/chart.ts';
import { SEARCH_OUTCOMES } from '#app/domain/referral/search-count.ts';
import type { WorkFigures } from '#app/features/coalition/work-figures.server.ts';
import { paths } from '#app/paths.ts';
import { plainRows, type FigureView } from './figure-view.ts';
import { isNamed, type FigureWords } from './figure-words.server.ts';

export function viewWork(figures: WorkFigures, words: FigureWords): FigureView[] {
  return [
    viewSearches(figures, words),
    viewSignals(figures, words),
    viewApplications(figures, words),
    viewChecks(figures, words),
    viewMail(figures, words),
  ];
}

function viewSearches({ searches }: WorkFigures, { t, number, share, shortDay, longDay }: FigureWords): FigureView {
  const found = sum(searches.map((week) => week.found));
  const all = sum(searches.map((week) => week.found + week.poor + week.none));
  const fills = { found: 'solid', poor: 'hatch', none: 'open' } as const;
  return {
    name: 'gezocht',
    title: t('dashboard.searches.title'),
    big: all === 0 ? null : share(found, all),
    sentence:
      all === 0
        ? t('dashboard.searches.none', { weeks: searches.length })
        : t('dashboard.searches.sentence', { count: all, all: number(all), weeks: searches.length }),
    notes: [t('dashboard.searches.note')],
    more: { text: t('dashboard.searches.more'), href: paths.workbench('gezocht') },
    chart:
      all === 0
        ? null
        : {
            kind: 'columns',
            kinds: SEARCH_OUTCOMES.map((one): Kind => ({
              label: t(`dashboard.searches.outcome.${one}`),
              fill: fills[one],
            })),
            columns: searches.map((week, index) => ({
              label: isNamed(index, searches.length) ? shortDay(week.week) : null,
              parts: SEARCH_OUTCOMES.map((outcome) => week[outcome]),
              text: shown(week.found + week.poor + week.none, number),
            })),
          },
    head: [t('dashboard.week'), ...SEARCH_OUTCOMES.map((outcome) => t(`dashboard.searches.outcome.${outcome}`))],
    rows: plainRows(searches.map((week) => [longDay(week.week), ...SEARCH_OUTCOMES.map((outcome) => week[outcome])])),
  };
}

function viewSignals({ signals, openSignals, usualAnswerDays }: WorkFigures, words: FigureWords): FigureView {
  const { t, number, month } = words;
  return {
    name: 'meldingen',
    title: t('dashboard.signals.title'),
    big: number(openSignals),
    sentence: t('dashboard.signals.sentence', { count: openSignals }),
    notes: [
      usualAnswerDays === null ? t('dashboard.signals.none') : t('dashboard.signals.usual', { count: usualAnswerDays }),
    ],
    more: { text: t('dashboard.signals.more'), href: paths.workbench('signalen') },
    chart: monthColumns(signals, [[t('dashboard.signals.received'), 'solid', (one) => one.received]], words),
    head: [
      t('dashboard.month'),
      t('dashboard.signals.received'),
      t('dashboard.signals.answered'),
      t('dashboard.signals.days'),
    ],
    rows: plainRows(signals.map((one) => [month(one.month), one.received, one.answered, one.usualDays ?? '–'])),
  };
}

function viewApplications({ applications }: WorkFigures, words: FigureWords): FigureView {
  const { t, number, month } = words;
  const [submitted, approved, rejected] = (['submitted', 'approved', 'rejected'] as const).map((what) =>
    sum(applications.map((one) => one[what])),
  ) as [number, number, number];
  return {
    name: 'aanmeldingen',
    title: t('dashboard.applications.title'),
    big: number(submitted),
    sentence: t('dashboard.applications.sentence', { count: submitted }),
    notes: [t('dashboard.applications.decided', { approved: number(approved), rejected: number(rejected) })],
    more: { text: t('dashboard.applications.more'), href: paths.workbench('aanmeldingen') },
    chart: monthColumns(
      applications,
      [[t('dashboard.applications.submitted'), 'solid', (one) => one.submitted]],
      words,
    ),
    head: [
      t('dashboard.month'),
      t('dashboard.applications.submitted'),
      t('dashboard.applications.approved'),
      t('dashboard.applications.rejected'),
    ],
    rows: plainRows(applications.map((one) => [month(one.month), one.submitted, one.approved, one.rejected])),
  };
}

/** The answers of owners first, then what was left without one. */
const CHECK_STATES = ['confirmed', 'edited', 'leaving', 'asked', 'silent', 'unreachable', 'settled'] as const;

function viewChecks({ checks }: WorkFigures, { t, number, share }: FigureWords): FigureView {
  const answered = checks.confirmed + checks.edited + checks.leaving;
  const all = sum(Object.values(checks));
  return {
    name: 'controles',
    title: t('dashboard.checks.title'),
    big: all === 0 ? null : share(answered, all),
    sentence: all === 0 ? t('dashboard.checks.none') : t('dashboard.checks.sentence', { count: all, all: number(all) }),
    notes: [],
    more: { text: t('dashboard.checks.more'), href: paths.workbench('controle') },
    chart:
      all === 0
        ? null
        : {
            kind: 'bars',
            bars: CHECK_STATES.map((state) => ({
              label: t(`dashboard.checks.answer.${state}`),
              value: checks[state],
              text: number(checks[state]),
              domain: null,
              isChosen: false,
            })),
          },
    head: [t('dashboard.checks.state'), t('dashboard.checks.rounds')],
    rows: plainRows(CHECK_STATES.map((state) => [t(`dashboard.checks.answer.${state}`), checks[state]])),
  };
}

function viewMail({ mail }: WorkFigures, words: FigureWords): FigureView {
  const { t, number, month } = words;
  const lost = sum(mail.map((one) => one.refused + one.bounced));
  const all = lost + sum(mail.map((one) => one.arrived));
  return {
    name: 'mail',
    title: t('dashboard.mail.title'),
    big: number(lost),
    sentence: t('dashboard.mail.sentence', { count: lost, all: number(all) }),
    notes: [t('dashboard.mail.note')],
    more: { text: t('dashboard.mail.more'), href: paths.workbench('post') },
    chart: monthColumns(
      mail,
      [
        [t('dashboard.mail.refused'), 'solid', (one) => one.refused],
        [t('dashboard.mail.bounced'), 'hatch', (one) => one.bounced],
      ],
      words,
    ),
    head: [t('dashboard.month'), t('dashboard.mail.arrived'), t('dashboard.mail.refused'), t('dashboard.mail.bounced')],
    rows: plainRows(mail.map((one) => [month(one.month), one.arrived, one.refused, one.bounced])),
  };
}

type Part<T> = [label: string, fill: Kind['fill'], countOf: (one: T) => number];

/** Null when every month is empty. */
function monthColumns<T extends { month: string }>(
  months: T[],
  parts: Part<T>[],
  { number, shortMonth }: FigureWords,
): FigureView['chart'] {
  const columns = months.map((one, index): Column => {
    const counts = parts.map(([, , countOf]) => countOf(one));
    return {
      label: isNamed(index, months.length) ? shortMonth(one.month) : null,
      parts: counts,
      text: shown(sum(counts), number),
    };
  });
  if (columns.every((column) => sum(column.parts) === 0)) return null;
  return { kind: 'columns', kinds: parts.map(([label, fill]) => ({ label, fill })), columns };
}

function shown(count: number, number: (value: number) => string): string {
  return count === 0 ? '' : number(count);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
