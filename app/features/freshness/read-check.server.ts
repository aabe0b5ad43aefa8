/** What a link from a mail about a check leads to. It holds for as long as its address is one that would be written to. */
import type { CheckOutcome } from '#app/domain/freshness/check.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Queries } from '#db/database.ts';
import { checkById, type Check } from '#db/repositories/checks.server.ts';
import { findSpentMailLink } from '#db/repositories/mail-links.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { readMailLink } from '../mail/mail-link.server.ts';
import { ownersOf, type Recipient } from './recipients.server.ts';

export type OpenedCheck = { check: Check; organisation: Organisation; owner: Recipient };

/**
 * - `open`: waits for an answer
 * - `answered`: by this link, another one or a coordinator
 * - `expired`: took too long; a new link can be sent
 * - `void`: forged, or somebody else keeps the entry right today
 */
export type CheckState =
  | ({ state: 'open' | 'expired' } & OpenedCheck)
  | { state: 'answered'; outcome: CheckOutcome; organisation: Organisation | null }
  | { state: 'void' };

export async function readCheck(db: Queries, secret: string | null, now: number): Promise<CheckState> {
  const sent = secret ? await findSpentMailLink(db, 'check', hashOf(secret)) : null;
  const check = sent && (await checkById(db, sent.subject));
  if (!check) return { state: 'void' };
  const [organisation = null] = await publishedOrganisations(db, [check.organisation]);
  if (check.outcome !== null) return { state: 'answered', outcome: check.outcome, organisation };
  const owners = organisation ? await ownersOf(db, organisation) : [];
  const owner = owners.find(({ email }) => email === sent.email);
  if (!organisation || !owner) return { state: 'void' };
  const holds = (await readMailLink(db, 'check', secret, now)) !== null;
  return { state: holds ? 'open' : 'expired', check, organisation, owner };
}
