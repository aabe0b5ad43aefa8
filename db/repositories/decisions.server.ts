/** What the workbench dealt with: since when each item waited, and when somebody decided. */
import { and, gte, isNotNull, lt } from 'drizzle-orm';
import type { Dealt } from '#app/domain/workbench/monthly-figures.ts';
import type { Queries } from '../database.ts';
import { applications, revisions, signals } from '../schema.ts';

/** From `from` up to, not including, `to`; UTC milliseconds. */
export async function dealtWith(db: Queries, from: number, to: number): Promise<Dealt[]> {
  const decided = await db
    .select({ since: applications.submittedAt, at: applications.decidedAt })
    .from(applications)
    .where(and(isNotNull(applications.decidedBy), gte(applications.decidedAt, from), lt(applications.decidedAt, to)));
  const changes = await db
    .select({ since: revisions.at, at: revisions.seenAt })
    .from(revisions)
    .where(and(isNotNull(revisions.seenBy), gte(revisions.seenAt, from), lt(revisions.seenAt, to)));
  const answered = await db
    .select({ since: signals.createdAt, at: signals.answeredAt })
    .from(signals)
    .where(and(isNotNull(signals.answeredBy), gte(signals.answeredAt, from), lt(signals.answeredAt, to)));
  return [...decided, ...changes, ...answered].flatMap(({ since, at }) =>
    since === null || at === null ? [] : [{ since, at }],
  );
}
