/** Ends the round in which an owner is asked whether an entry is still right: links in its mails stop working. */
import type { CheckOutcome } from '#app/domain/freshness/check.ts';
import type { Queries } from '#db/database.ts';
import { endOpenCheck } from '#db/repositories/checks.server.ts';
import { revokeMailLinks } from '#db/repositories/mail-links.server.ts';

type Ended = { organisation: string; outcome: CheckOutcome };

/** Nothing happens when no round is open. */
export async function endCheck(tx: Queries, { organisation, outcome }: Ended, now: number): Promise<void> {
  const check = await endOpenCheck(tx, organisation, outcome, now);
  if (check !== null) await revokeMailLinks(tx, 'check', check, now);
}
