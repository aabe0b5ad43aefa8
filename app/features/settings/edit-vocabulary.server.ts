/** Adds, changes and removes terms of the vocabulary. The next search knows. */
import type { Person } from '#app/domain/access/actor.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import { isLasting } from '#app/domain/vocabulary/lasting-terms.ts';
import type { Term, TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Database, Queries } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { partnersUsing, type TermUser } from '#db/repositories/term-uses.server.ts';
import { appendTerm, removeTerm, termById, updateTerm } from '#db/repositories/vocabulary.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

/** In the address of the page where a term is added, so no term has it. */
export const NEW_TERM = 'nieuw';

/** A term with everything but its id. */
export type TermTexts = Omit<Term, 'id' | 'kind'>;

export type TermAdded = { ok: true; id: string } | { ok: false; error: 'taken' };

/** @param id a language has its ISO code; others get theirs from the English name */
export function addTerm(
  deps: Deps,
  by: Person,
  { kind, id, texts }: { kind: TermKind; id: string | null; texts: TermTexts },
): Promise<TermAdded> {
  return deps.db.inTransaction(async (tx): Promise<TermAdded> => {
    const isTaken = async (wanted: string) => wanted === NEW_TERM || (await termById(tx, kind, wanted)) !== null;
    if (id !== null && (await isTaken(id))) return { ok: false, error: 'taken' };
    const term = { ...texts, kind, id: id ?? (await uniqueSlug(slugFromName(texts.label.en), isTaken)) };
    await appendTerm(tx, term);
    await record(tx, deps, by, { term, before: null, after: term });
    return { ok: true, id: term.id };
  });
}

export type TermEdited = { ok: true } | { ok: false; error: 'conflict' };

/** @param seen mark of the term the form was made from; when it changed meanwhile nothing is written */
export function editTerm(deps: Deps, by: Person, { seen, after }: { seen: string; after: Term }): Promise<TermEdited> {
  return deps.db.inTransaction(async (tx): Promise<TermEdited> => {
    const before = await termById(tx, after.kind, after.id);
    if (seenMark(before) !== seen) return { ok: false, error: 'conflict' };
    await updateTerm(tx, after);
    await record(tx, deps, by, { term: after, before, after });
    return { ok: true };
  });
}

export type TermRemoved = { ok: true } | { ok: false; error: 'used' | 'lasting' };

/** Only what nobody uses: an entry never points at a term that is gone. */
export function removeUnusedTerm(
  deps: Deps,
  by: Person,
  { kind, id }: Pick<Term, 'kind' | 'id'>,
): Promise<TermRemoved> {
  return deps.db.inTransaction(async (tx): Promise<TermRemoved> => {
    if (isLasting(kind, id)) return { ok: false, error: 'lasting' };
    if ((await partnersUsing(tx, kind, id)).length > 0) return { ok: false, error: 'used' };
    const before = await termById(tx, kind, id);
    if (!before) return { ok: true };
    await removeTerm(tx, before);
    await record(tx, deps, by, { term: before, before, after: null });
    return { ok: true };
  });
}

/** A term as the database has it, and who uses it. */
export async function readTerm(
  { db }: Pick<Deps, 'db'>,
  kind: TermKind,
  id: string,
): Promise<{ term: Term; users: TermUser[]; isLasting: boolean } | null> {
  const term = await termById(db.read, kind, id);
  return term && { term, users: await partnersUsing(db.read, kind, id), isLasting: isLasting(kind, id) };
}

type Change = { term: Term; before: Term | null; after: Term | null };

async function record(tx: Queries, { newId, now }: Deps, by: Person, { term, before, after }: Change): Promise<void> {
  await recordRevision(tx, {
    id: newId(),
    subjectKind: 'term',
    subjectId: `${term.kind}:${term.id}`,
    at: now,
    actor: { kind: 'coordinator', id: by.id },
    reason: 'vocabulary',
    before,
    after,
    batch: null,
  });
  await raiseDirectoryVersion(tx, now, [{ kind: 'vocabulary' }]);
}
