/** Who takes care of what on the workbench, and what these people are called. */
import type { WorkList } from '#app/domain/workbench/work-lists.ts';
import type { Database } from '#db/database.ts';
import { peopleByIds } from '#db/repositories/people.server.ts';
import { releaseItem, takeItem, takenIn } from '#db/repositories/taken-items.server.ts';

type Deps = { db: Database; now: number };

/** Id of the person, by the id of the item. */
export function takenItems(db: Database, list: WorkList): Promise<Map<string, string>> {
  return takenIn(db.read, list);
}

export async function takeOn({ db, now }: Deps, person: string, list: WorkList, item: string): Promise<void> {
  await db.inTransaction((tx) => takeItem(tx, list, item, person, now));
}

export async function letGo({ db }: Pick<Deps, 'db'>, list: WorkList, item: string): Promise<void> {
  await db.inTransaction((tx) => releaseItem(tx, list, item));
}

/** By id; a person without a name is called by the mail address. Who is gone is not in it. */
export async function namesOfPeople(db: Database, ids: string[]): Promise<Map<string, string>> {
  const people = await peopleByIds(db.read, [...new Set(ids)]);
  return new Map(people.map(({ id, name, email }) => [id, name === '' ? email : name]));
}
