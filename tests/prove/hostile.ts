/** Hostile requests by the thousand: none may fail, change what is published, or be found back in the log. */
import { hostileCampaign } from '../support/hostile/campaign.ts';
import type { Proof, ProofPart } from './proof.ts';

const REQUESTS = 20_000;
const SHOWN = 20;

export const hostilePart: ProofPart = { name: 'hostile', title: 'Hostile requests', prove };

/** `HOSTILE_SEED` repeats a run. */
async function prove(): Promise<Proof[]> {
  const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000_000);
  const { sent, statuses, failed, leaks, changedByVisitors, aliveAfter } = await hostileCampaign(REQUESTS, seed);
  for (const line of [...failed, ...leaks].slice(0, SHOWN)) process.stdout.write(`${line}\n`);
  const byStatus = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${status}: ${count}`);
  return [
    {
      what: 'Hostile requests on every route and form, as a visitor, member, editor and coordinator',
      figure: `${sent} (HOSTILE_SEED=${seed}): ${byStatus.join(', ')}`,
      holds: sent >= REQUESTS,
    },
    {
      what: 'of these, failed (500 or more) or left without an answer',
      figure: String(failed.length),
      holds: failed.length === 0,
    },
    {
      what: 'Lines of the log with a name, address or number that was sent',
      figure: String(leaks.length),
      holds: leaks.length === 0,
    },
    {
      what: 'What visitors changed of what is published',
      figure: changedByVisitors ? 'something' : 'nothing',
      holds: !changedByVisitors,
    },
    { what: 'The server afterwards', figure: aliveAfter ? 'up and healthy' : 'not healthy', holds: aliveAfter },
  ];
}
