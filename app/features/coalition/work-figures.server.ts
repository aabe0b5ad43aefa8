/**
 * The figures of the work itself, for those who do it: what was searched, what came in, and what became of it. Of the
 * whole coalition, or of the entries that belong to one municipality on the workbench.
 */
import type { Actor } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import { lastMonths, lastWeeks } from '#app/domain/dashboard/calendar.ts';
import { searchesByWeek, type SearchesOfWeek } from '#app/domain/dashboard/searches-by-week.ts';
import {
  applicationsByMonth,
  mailByMonth,
  signalsByMonth,
  usualAnswerDays,
  type ApplicationsOfMonth,
  type MailOfMonth,
  type SignalsOfMonth,
} from '#app/domain/dashboard/work-by-month.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { progressOf, type CheckProgress } from '#app/domain/freshness/check.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { SearchCounter } from '#app/features/referral/count-searches.server.ts';
import { applicationSubject } from '#app/features/registration/application-subject.server.ts';
import type { Database } from '#db/database.ts';
import {
  applicationsSince,
  checksSince,
  mailSince,
  searchesPerDay,
  signalsSince,
} from '#db/repositories/figures.server.ts';

type Deps = { db: Database; directory: Directory; searches: SearchCounter; now: number };

export type WorkFigures = {
  searches: SearchesOfWeek[];
  signals: SignalsOfMonth[];
  openSignals: number;
  /** Days, the median of all months together; null when none was answered. */
  usualAnswerDays: number | null;
  applications: ApplicationsOfMonth[];
  /** Rounds by how far they are. */
  checks: Record<Exclude<CheckProgress, 'not-asked'>, number>;
  mail: MailOfMonth[];
};

const WEEKS_BACK = 13;
const MONTHS_BACK = 12;

/** Those of the whole coalition are for who curates all of it. */
export function maySeeWork(actor: Actor, municipality: Municipality | null): boolean {
  return may(actor, 'see-figures', { organisation: null, municipalities: municipality ? [municipality.code] : [] });
}

export async function workFigures(
  { db, directory, searches, now }: Deps,
  municipality: Municipality | null,
): Promise<WorkFigures> {
  // What was asked a moment ago counts as well.
  await searches.settled();
  const weeks = lastWeeks(localTime(now).date, WEEKS_BACK);
  const months = lastMonths(now, MONTHS_BACK);
  const since = months[0]!.from;
  const belongs = (organisation: string | null) => isOf(directory, organisation, municipality);

  const days = await searchesPerDay(db.read, weeks[0]!, municipality?.code ?? null);
  const signals = (await signalsSince(db.read, since)).filter((one) => belongs(one.organisation));
  const applications = (await applicationsSince(db.read, since)).filter(
    (one) => municipality === null || applicationSubject(one, directory).municipalities.includes(municipality.code),
  );
  const rounds = (await checksSince(db.read, since)).filter((one) => belongs(one.organisation));
  const mails = (await mailSince(db.read, since)).filter(({ subjectKind, subjectId }) =>
    belongs(subjectKind === 'organisation' ? subjectId : null),
  );
  return {
    searches: searchesByWeek(days, weeks),
    signals: signalsByMonth(signals, months),
    openSignals: signals.filter(({ state }) => state === 'open').length,
    usualAnswerDays: usualAnswerDays(signals, months),
    applications: applicationsByMonth(
      applications.map(({ submittedAt, decidedAt, state }) => ({
        submittedAt,
        decidedAt,
        decision: state === 'approved' || state === 'rejected' ? state : null,
      })),
      months,
    ),
    checks: countRounds(rounds),
    mail: mailByMonth(mails, months),
  };
}

function countRounds(rounds: Awaited<ReturnType<typeof checksSince>>): WorkFigures['checks'] {
  const counts = { confirmed: 0, edited: 0, leaving: 0, settled: 0, asked: 0, silent: 0, unreachable: 0 };
  for (const round of rounds) {
    const progress = progressOf(round);
    if (progress !== 'not-asked') counts[progress] += 1;
  }
  return counts;
}

function isOf(directory: Directory, organisation: string | null, municipality: Municipality | null): boolean {
  if (municipality === null) return true;
  const entry = organisation === null ? null : directory.byId(organisation);
  return entry !== null && subjectOf(entry, entry.id).municipalities.includes(municipality.code);
}
