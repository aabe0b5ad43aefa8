/** What coordinators asked by mail about an entry or application, and the answers. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { applications, questions } from '../schema.ts';

export type Question = typeof questions.$inferSelect;
export type QuestionSubject = { kind: Question['subjectKind']; id: string };

export type NewQuestion = Pick<Question, 'id' | 'recipient' | 'text' | 'askedBy'> & { subject: QuestionSubject };

export async function insertQuestion(tx: Queries, { subject, ...question }: NewQuestion, now: number): Promise<void> {
  await tx.insert(questions).values({ ...question, subjectKind: subject.kind, subjectId: subject.id, askedAt: now });
}

export async function questionById(db: Queries, id: string): Promise<Question | null> {
  const [row] = await db.select().from(questions).where(eq(questions.id, id));
  return row ?? null;
}

/** Oldest first. */
export async function questionsAbout(db: Queries, { kind, id }: QuestionSubject): Promise<Question[]> {
  return db
    .select()
    .from(questions)
    .where(and(eq(questions.subjectKind, kind), eq(questions.subjectId, id)))
    .orderBy(asc(questions.askedAt));
}

export type AskedApplicant = Pick<typeof applications.$inferSelect, 'email' | 'language' | 'answers'>;

export async function applicantToAsk(db: Queries, application: string): Promise<AskedApplicant | null> {
  const { email, language, answers } = applications;
  const [row] = await db
    .select({ email, language, answers })
    .from(applications)
    .where(eq(applications.id, application));
  return row ?? null;
}

/** An application that was decided on meanwhile stays as it is. */
export async function markApplicationAsked(tx: Queries, application: string, isAsked: boolean, now: number) {
  const [from, to] = isAsked ? (['waiting', 'asked'] as const) : (['asked', 'waiting'] as const);
  await tx
    .update(applications)
    .set({ state: to, updatedAt: now })
    .where(and(eq(applications.id, application), eq(applications.state, from)));
}

/** A question is answered once. @returns false when it was answered already */
export async function recordAnswer(tx: Queries, id: string, answer: string, now: number): Promise<boolean> {
  const rows = await tx
    .update(questions)
    .set({ answer, answeredAt: now })
    .where(and(eq(questions.id, id), isNull(questions.answeredAt)))
    .returning({ id: questions.id });
  return rows.length > 0;
}
