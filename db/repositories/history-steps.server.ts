/** The history of several entries at once, as far as it went live; without who did it and why. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { groupBy } from '#app/domain/group-by.ts';
import type { HistoryStep } from '#app/domain/news/news-events.ts';
import type { Queries } from '../database.ts';
import { revisions } from '../schema.ts';

/** Of a proposal that was accepted, what counts is when it went live. */
const wentLiveAt = sql<number>`coalesce(${revisions.decidedAt}, ${revisions.at})`;

/** @returns by id of the organisation, oldest first */
export async function historySteps(db: Queries, organisations: string[]): Promise<ReadonlyMap<string, HistoryStep[]>> {
  const rows = await db
    .select({
      organisation: revisions.subjectId,
      at: wentLiveAt,
      action: revisions.action,
      before: revisions.before,
      after: revisions.after,
    })
    .from(revisions)
    .where(
      and(
        eq(revisions.subjectKind, 'organisation'),
        inArray(revisions.subjectId, organisations),
        eq(revisions.status, 'applied'),
      ),
    )
    .orderBy(asc(wentLiveAt), asc(revisions.id));
  const steps = rows.map((row) => ({
    ...row,
    before: row.before as HistoryStep['before'],
    after: row.after as HistoryStep['after'],
  }));
  return groupBy(steps, ({ organisation }) => organisation);
}
