/** What the figures of the coalition are counted from and the directory in memory does not know: history, and work. */
import { and, eq, gte, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { PartnerLife } from '#app/domain/dashboard/partners-over-time.ts';
import type { SearchesOfDay } from '#app/domain/dashboard/searches-by-week.ts';
import type { MailFate } from '#app/domain/dashboard/work-by-month.ts';
import type { Queries } from '../database.ts';
import {
  applications,
  checks,
  organisations,
  outbox,
  searchCounts,
  serviceAreas,
  services,
  signals,
} from '../schema.ts';

/**
 * Every entry that is or was in the directory; a draft never was.
 * @param municipality CBS code, for those that work there or did until they left
 */
export async function partnerLives(db: Queries, municipality: string | null): Promise<PartnerLife[]> {
  const { id, createdAt, archivedAt, updatedAt, mergedInto, status } = organisations;
  const endedAt = sql<number | null>`case when ${status} = 'archived' then coalesce(${archivedAt}, ${updatedAt}) end`;
  const worksThere = db
    .select({ organisation: services.organisation })
    .from(services)
    .innerJoin(serviceAreas, eq(serviceAreas.service, services.id))
    .where(eq(serviceAreas.municipality, municipality ?? ''));
  return db
    .select({ id, createdAt, endedAt, mergedInto })
    .from(organisations)
    .where(and(ne(status, 'draft'), municipality === null ? undefined : inArray(id, worksThere)));
}

/** @param since local ISO date */
export async function searchesPerDay(
  db: Queries,
  since: string,
  municipality: string | null,
): Promise<SearchesOfDay[]> {
  const { day, outcome, count } = searchCounts;
  return db
    .select({ day, outcome, count: sql<number>`sum(${count})` })
    .from(searchCounts)
    .where(and(gte(day, since), municipality === null ? undefined : eq(searchCounts.municipality, municipality)))
    .groupBy(day, outcome);
}

/** Those that are open, and those that came in or were dealt with since. */
export async function signalsSince(db: Queries, since: number) {
  const { organisation, state, createdAt, answeredAt } = signals;
  return db
    .select({ organisation, state, createdAt, answeredAt })
    .from(signals)
    .where(or(eq(state, 'open'), gte(createdAt, since), gte(answeredAt, since)));
}

/** Those that were sent in or decided on since. */
export async function applicationsSince(db: Queries, since: number) {
  return db
    .select()
    .from(applications)
    .where(or(gte(applications.submittedAt, since), gte(applications.decidedAt, since)));
}

/** Rounds of asking an owner that were started since. */
export async function checksSince(db: Queries, since: number) {
  const { organisation, recipient, nextAt, outcome, startedAt } = checks;
  return db.select({ organisation, recipient, nextAt, outcome }).from(checks).where(gte(startedAt, since));
}

/** Mail that was made since and is no longer on its way. */
export async function mailSince(db: Queries, since: number) {
  const { createdAt, subjectKind, subjectId, sentAt, refusedAt, bouncedAt } = outbox;
  const fate = sql<MailFate['fate']>`case when ${bouncedAt} is not null then 'bounced'
    when ${refusedAt} is not null then 'refused' else 'arrived' end`;
  return db
    .select({ createdAt, subjectKind, subjectId, fate })
    .from(outbox)
    .where(and(gte(createdAt, since), or(isNotNull(sentAt), isNotNull(refusedAt))));
}
