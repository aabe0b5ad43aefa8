/** Applications: to put an organisation in the directory, or to look after an entry that is there. */
import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { ApplicationState, RegistrationAnswers } from '#app/domain/application/application.ts';
import type { Queries } from '../database.ts';
import { applications } from '../schema.ts';

export type Application = typeof applications.$inferSelect;

export type NewApplication = Pick<
  Application,
  'id' | 'kind' | 'state' | 'organisation' | 'email' | 'applicant' | 'language' | 'answers'
>;

export async function insertApplication(tx: Queries, application: NewApplication, now: number): Promise<void> {
  await tx.insert(applications).values({ ...application, version: 1, createdAt: now, updatedAt: now });
}

export async function applicationById(db: Queries, id: string): Promise<Application | null> {
  const [row] = await db.select().from(applications).where(eq(applications.id, id));
  return row ?? null;
}

/** In the queue: waiting for a decision, or for the answer to a question. Oldest first. */
export async function waitingApplications(db: Queries): Promise<Application[]> {
  return db
    .select()
    .from(applications)
    .where(inArray(applications.state, ['waiting', 'asked']))
    .orderBy(asc(applications.submittedAt), asc(applications.id));
}

type Typed = { answers: RegistrationAnswers; email: string; applicant: string };

/**
 * It is a draft from here on, also when it had been sent in.
 * @returns false when it was changed since `version` was read; nothing is written then
 */
export async function saveAnswers(tx: Queries, id: string, version: number, typed: Typed, now: number) {
  const rows = await tx
    .update(applications)
    .set({ ...typed, state: 'draft', version: version + 1, updatedAt: now })
    .where(and(eq(applications.id, id), eq(applications.version, version)))
    .returning({ id: applications.id });
  return rows.length > 0;
}

type Step = Partial<
  Pick<Application, 'organisation' | 'submittedAt' | 'confirmedAt' | 'decidedAt' | 'decidedBy' | 'reason'>
> & { state: ApplicationState };

/** Of two who do something with it at once, one does and the other gets false. */
export async function moveApplication(
  tx: Queries,
  { id, version, state: from }: Pick<Application, 'id' | 'version' | 'state'>,
  step: Step,
  now: number,
): Promise<boolean> {
  const rows = await tx
    .update(applications)
    .set({ ...step, version: version + 1, updatedAt: now })
    .where(and(eq(applications.id, id), eq(applications.version, version), eq(applications.state, from)))
    .returning({ id: applications.id });
  return rows.length > 0;
}

/** Those that nobody decided on, and nobody went on with since. */
export async function removeApplicationsUntouchedSince(tx: Queries, time: number): Promise<void> {
  const undecided: ApplicationState[] = ['draft', 'unconfirmed', 'withdrawn'];
  await tx.delete(applications).where(and(inArray(applications.state, undecided), lt(applications.updatedAt, time)));
}
