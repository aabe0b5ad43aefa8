/** A visitor says which help is missing. Who said it is not kept; the form takes in nothing about a person. */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import type { Database } from '#db/database.ts';
import { insertMissingHelp } from '#db/repositories/missing-help.server.ts';
import { isWithinLimits } from '../limits.server.ts';

/** `ip`: network address of the visitor */
type Deps = { db: Database; newId: () => string; now: number; ip: string };

export type Missing = {
  theme: string | null;
  /** CBS code */
  municipality: string | null;
  text: string;
  language: Language;
};

export type MissingReported = { ok: true } | { ok: false; error: 'limit' };

export async function reportMissing(deps: Deps, missing: Missing): Promise<MissingReported> {
  if (!(await isWithinLimits(deps, { 'missing-help-by-address': deps.ip }))) return { ok: false, error: 'limit' };
  await deps.db.inTransaction((tx) => insertMissingHelp(tx, { ...missing, id: deps.newId() }, deps.now));
  return { ok: true };
}
