/**
 * A coordinator has a person erased, with a reason. That it was done is kept; whose data they were is not. When a backup of
 * before is put back, it is done again.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { textWithout } from '#app/domain/privacy/without-person.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Database } from '#db/database.ts';
import { erasuresToDoAgain, everyAddress, insertErasure, markDoneAgain } from '#db/repositories/erasures.server.ts';
import { removePerson, type Removal, type Removed } from './remove-person.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

export type Erasing = Omit<Removal, 'by' | 'names'> & { names: readonly string[]; reason: string };

export type SomebodyErased = { ok: true } | { ok: false; error: 'forbidden' | (Removed & { ok: false })['error'] };

export async function eraseSomebody(deps: Deps, by: Person, erasing: Erasing): Promise<SomebodyErased> {
  if (!may(by, 'manage-people')) return { ok: false, error: 'forbidden' };
  const { db, newId, now } = deps;
  const { reason, ...person } = erasing;
  const email = person.email.trim().toLowerCase();
  const erased = await db.inTransaction(async (tx): Promise<SomebodyErased> => {
    const removed = await removePerson(tx, deps, { ...person, email, by: by.id });
    if (!removed.ok) return removed;
    const { rows, wanted } = removed;
    const kept = {
      id: newId(),
      emailHash: hashOf(email),
      at: now,
      by: by.id,
      reason: textWithout(wanted)(reason),
      rows,
    };
    await insertErasure(tx, kept);
    return { ok: true };
  });
  if (erased.ok) await db.emptyLog();
  return erased;
}

/** Those that a backup that was put back did not know. The address is found by its hash, among those it brought back. */
export async function eraseAgain(deps: Deps): Promise<void> {
  const { db } = deps;
  const toDo = await erasuresToDoAgain(db.read);
  if (toDo.length === 0) return;
  const addresses = new Map((await everyAddress(db.read)).map((email) => [hashOf(email), email]));
  for (const { id, emailHash, by } of toDo) {
    const email = addresses.get(emailHash);
    await db.inTransaction(async (tx) => {
      const removal = { names: null, everywhere: false, by };
      const removed = email === undefined ? null : await removePerson(tx, deps, { ...removal, email });
      // What is refused waits until somebody else is coordinator, or the coalition has another address.
      if (!removed || removed.ok || removed.error === 'unknown')
        await markDoneAgain(tx, id, removed?.ok ? removed.rows : 0);
    });
  }
  await db.emptyLog();
}
