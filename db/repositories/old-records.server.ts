/** Removes what is about people and has been kept long enough. How long that is, is said by the domain. Times are UTC ms. */
import { and, inArray, isNotNull, lt, lte, ne, or } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { applications, checks, imports, missingHelp, outbox, questions, signals, signInCodes } from '../schema.ts';

/** Also the refused ones. What is still on its way stays, however old. */
export async function removeMailsBefore(tx: Queries, before: number): Promise<void> {
  const ended = or(isNotNull(outbox.sentAt), isNotNull(outbox.refusedAt));
  await tx.delete(outbox).where(and(ended, lt(outbox.createdAt, before)));
}

/** With the questions about them. What waits for a decision stays. */
export async function removeDecidedApplicationsBefore(tx: Queries, before: number): Promise<void> {
  const decided = and(inArray(applications.state, ['approved', 'rejected']), lt(applications.decidedAt, before));
  const removed = await tx.delete(applications).where(decided).returning({ id: applications.id });
  const ids = removed.map(({ id }) => id);
  await tx.delete(questions).where(and(inArray(questions.subjectId, ids), ne(questions.subjectKind, 'organisation')));
}

export async function removeQuestionsBefore(tx: Queries, before: number): Promise<void> {
  await tx.delete(questions).where(lt(questions.askedAt, before));
}

/** What nobody dealt with yet stays. */
export async function removeSettledSignalsBefore(tx: Queries, before: number): Promise<void> {
  await tx.delete(signals).where(and(ne(signals.state, 'open'), lt(signals.answeredAt, before)));
}

export async function removeSettledMissingHelpBefore(tx: Queries, before: number): Promise<void> {
  await tx.delete(missingHelp).where(lt(missingHelp.settledAt, before));
}

/** That a round was held stays: without whom it was mailed to. */
export async function forgetCheckRecipientsBefore(tx: Queries, before: number): Promise<void> {
  await tx
    .update(checks)
    .set({ recipient: null })
    .where(and(isNotNull(checks.recipient), lt(checks.endedAt, before)));
}

/** What an import wrote stays in the history of the entries. */
export async function removeEndedImportsBefore(tx: Queries, before: number): Promise<void> {
  await tx.delete(imports).where(lt(imports.endedAt, before));
}

/** Codes that nobody typed. */
export async function removeExpiredCodes(tx: Queries, now: number): Promise<void> {
  await tx.delete(signInCodes).where(lte(signInCodes.expiresAt, new Date(now)));
}
