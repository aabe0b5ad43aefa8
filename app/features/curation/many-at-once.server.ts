/**
 * Several items of the workbench in one go. Each is decided as it is by itself, in a transaction of its own: what cannot
 * be done stays where it is, and is counted.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { helpersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { coverageLoss } from '#app/domain/revision/coverage-loss.ts';
import type { WorkList } from '#app/domain/workbench/work-lists.ts';
import type { Database } from '#db/database.ts';
import { closeSignal } from '../signals/answer-signal.server.ts';
import { approveChange, seeChanges, wished } from './decide-change.server.ts';
import { changeFacts } from './entry-facts.server.ts';
import { takeOn } from './taken-items.server.ts';
import { workLists } from './work-lists.server.ts';

type Deps = { db: Database; directory: Directory; newId: () => string; now: number; site: MailSite };

/** `left`: those that stay as they are. */
export type Tally = { done: number; left: number };

/** A line that was ticked; the version is that of the entry as the list showed it, where it matters. */
export type Ticked = { id: string; version: number };

/** Only what lies on this person's own workbench. */
export async function takeMany(deps: Deps, person: Person, list: WorkList, ticked: Ticked[]): Promise<Tally> {
  const lists = await workLists(deps, person);
  const own = new Set(lists[list].map(({ id }) => id));
  return each(ticked, async ({ id }) => {
    if (!own.has(id)) return false;
    await takeOn(deps, person.id, list, id);
    return true;
  });
}

export function closeManySignals(deps: Deps, person: Person, ticked: Ticked[]): Promise<Tally> {
  return each(ticked, async ({ id }) => (await closeSignal(deps, person, id)).ok);
}

/**
 * Proposals are approved whole, and changes that are live already are seen. A proposal is left when somebody else changed
 * the same field, or when help falls away somewhere: that is to be looked at one by one.
 */
export function settleManyChanges(deps: Deps, person: Person, ticked: Ticked[]): Promise<Tally> {
  return each(ticked, async ({ id, version }) => {
    const facts = await changeFacts(deps.db, id);
    if (!facts) return false;
    const { revision, entry } = facts;
    if (revision.status !== 'pending') {
      return revision.seenAt === null && (await seeChanges(deps, person, [id])) === 1;
    }
    const { after, conflicts } = wished(entry, revision);
    const others = (theme: string, code: string) =>
      helpersIn(deps.directory, theme, code).filter((one) => one.id !== entry.id).length;
    if (conflicts.length > 0 || coverageLoss(detailsOf(entry), after, others).length > 0) return false;
    return (await approveChange(deps, person, { id, version, chosen: null })).ok;
  });
}

async function each(ticked: Ticked[], decide: (one: Ticked) => Promise<boolean>): Promise<Tally> {
  const tally = { done: 0, left: 0 };
  for (const one of ticked) {
    if (await decide(one)) tally.done += 1;
    else tally.left += 1;
  }
  return tally;
}
