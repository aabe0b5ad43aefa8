/** Records that somebody confirmed an entry. Whether that person may is asked before. */
import { outcomeOf } from '#app/domain/freshness/check.ts';
import type { Verification } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '#db/database.ts';
import { setUnconfirmedSince } from '#db/repositories/checks.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { addVerification } from '#db/repositories/organisations.server.ts';
import { endCheck } from '../freshness/end-check.server.ts';

type Deps = { newId: () => string; now: number };
type Confirmed = { id: string } & Pick<Verification, 'by' | 'how'>;

/** The entry is no longer shown as unconfirmed, and its owner is no longer asked. */
export async function markVerified(tx: Queries, { newId, now }: Deps, { id, by, how }: Confirmed): Promise<void> {
  await addVerification(tx, newId(), id, { at: now, by, how });
  await setUnconfirmedSince(tx, id, null);
  await endCheck(tx, { organisation: id, outcome: outcomeOf({ by, how }) }, now);
  await raiseDirectoryVersion(tx, now, [{ kind: 'organisation', id }]);
}
