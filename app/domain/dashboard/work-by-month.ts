/** What came in and was dealt with in each month: signals, applications, and mail that did not arrive. */
import { monthlyFigures } from '#app/domain/workbench/monthly-figures.ts';
import { monthAt, type Month } from './calendar.ts';

/** UTC milliseconds. */
export type SignalTimes = { createdAt: number; answeredAt: number | null };

export type SignalsOfMonth = {
  month: string;
  received: number;
  answered: number;
  /** Days that those answered in this month had waited, the median; null when there were none. */
  usualDays: number | null;
};

export function signalsByMonth(signals: readonly SignalTimes[], months: readonly Month[]): SignalsOfMonth[] {
  const received = countPerMonth(signals, months, ({ createdAt }) => createdAt);
  return months.map((month, index) => {
    const { count, usualDays } = monthlyFigures(answeredIn(signals, month.from, month.until));
    return { month: month.month, received: received[index]!, answered: count, usualDays };
  });
}

/** Days that signals had waited for the answer they got in these months, the median. */
export function usualAnswerDays(signals: readonly SignalTimes[], months: readonly Month[]): number | null {
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? monthlyFigures(answeredIn(signals, first.from, last.until)).usualDays : null;
}

function answeredIn(signals: readonly SignalTimes[], from: number, until: number) {
  return signals.flatMap(({ createdAt, answeredAt }) =>
    answeredAt !== null && from <= answeredAt && answeredAt < until ? [{ since: createdAt, at: answeredAt }] : [],
  );
}

export type ApplicationTimes = {
  submittedAt: number | null;
  /** How it was decided, and when. */
  decision: 'approved' | 'rejected' | null;
  decidedAt: number | null;
};

export type ApplicationsOfMonth = { month: string; submitted: number; approved: number; rejected: number };

export function applicationsByMonth(
  applications: readonly ApplicationTimes[],
  months: readonly Month[],
): ApplicationsOfMonth[] {
  const decided = (wanted: ApplicationTimes['decision']) =>
    countPerMonth(applications, months, ({ decision, decidedAt }) => (decision === wanted ? decidedAt : null));
  const submitted = countPerMonth(applications, months, ({ submittedAt }) => submittedAt);
  const [approved, rejected] = [decided('approved'), decided('rejected')];
  return months.map(({ month }, index) => ({
    month,
    submitted: submitted[index]!,
    approved: approved[index]!,
    rejected: rejected[index]!,
  }));
}

/** `refused`: by the receiving server. `bounced`: a coordinator saw it come back. */
export type MailFate = { createdAt: number; fate: 'arrived' | 'refused' | 'bounced' };
export type MailOfMonth = { month: string } & Record<MailFate['fate'], number>;

export function mailByMonth(mails: readonly MailFate[], months: readonly Month[]): MailOfMonth[] {
  const rows = months.map(({ month }): MailOfMonth => ({ month, arrived: 0, refused: 0, bounced: 0 }));
  for (const { createdAt, fate } of mails) {
    const row = rows[monthAt(months, createdAt)];
    if (row) row[fate] += 1;
  }
  return rows;
}

function countPerMonth<T>(items: readonly T[], months: readonly Month[], momentOf: (item: T) => number | null) {
  const counts = months.map(() => 0);
  for (const item of items) {
    const at = momentOf(item);
    const index = at === null ? -1 : monthAt(months, at);
    if (counts[index] !== undefined) counts[index] += 1;
  }
  return counts;
}
