/** What happened around entries, as far as a text can stand in it: reasons of changes, signals and questions. Newest first. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Wanted } from '#app/domain/workbench/find-text.ts';
import type { Queries } from '../database.ts';
import { mayHaveText, mayHaveTextIn } from '../may-have-text.server.ts';
import { applications, questions, revisions, signals } from '../schema.ts';
import type { Application } from './applications.server.ts';
import type { Question } from './questions.server.ts';
import type { Signal } from './signals.server.ts';

/** In every state: their answers are typed forms, that only the domain can read. */
export async function allApplications(db: Queries): Promise<Application[]> {
  return db.select().from(applications).orderBy(desc(applications.updatedAt));
}

export type FoundReason = Pick<typeof revisions.$inferSelect, 'id' | 'subjectId' | 'reason' | 'status'>;

/** Of changes that people made; those of an import or the installation itself have none of their own. */
export async function reasonsWith(db: Queries, wanted: Wanted): Promise<FoundReason[]> {
  const { id, subjectId, reason, status } = revisions;
  return db
    .select({ id, subjectId, reason, status })
    .from(revisions)
    .where(
      and(
        eq(revisions.subjectKind, 'organisation'),
        inArray(revisions.actorKind, ['applicant', 'partner', 'coordinator']),
        mayHaveText(reason, wanted),
      ),
    )
    .orderBy(desc(revisions.at));
}

export async function signalsWith(db: Queries, wanted: Wanted): Promise<Signal[]> {
  return db
    .select()
    .from(signals)
    .where(mayHaveTextIn([signals.text, signals.email, signals.answer], wanted))
    .orderBy(desc(signals.createdAt));
}

export async function questionsWith(db: Queries, wanted: Wanted): Promise<Question[]> {
  return db
    .select()
    .from(questions)
    .where(mayHaveTextIn([questions.text, questions.recipient, questions.answer], wanted))
    .orderBy(desc(questions.askedAt));
}
