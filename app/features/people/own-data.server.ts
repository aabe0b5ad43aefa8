/** Everything that is kept of the person who asks, for reading and for taking along. */
import type { Person } from '#app/domain/access/actor.ts';
import { grantKey } from '#app/domain/access/grant.ts';
import type { Database, Queries } from '#db/database.ts';
import { readGroups } from '#db/repositories/groups.server.ts';
import { personById } from '#db/repositories/people.server.ts';
import { contactsWithEmail, personalRecords, type ContactWithEmail } from '#db/repositories/personal-data.server.ts';
import { aboutSomebody, mentionsIn } from '../privacy/about-somebody.server.ts';
import { sessionsOf } from '#db/repositories/sessions.server.ts';

type Deps = { db: Database; now: number };

export type OwnData = Awaited<ReturnType<typeof ownData>>;

/** As it is written to a file: times as ISO text, names of things as the code has them. */
export async function ownData({ db, now }: Deps, { id, email }: Person) {
  return db.readAtOnce(async (read) => {
    const person = await personById(read, id);
    if (!person) throw new Error(`The person ${id} is signed in and has no account`);
    const { name, language, secondFactor, createdAt, grants } = person;
    return {
      account: { name, email, language, secondFactor, createdAt: iso(createdAt) },
      roles: grants.map((grant) => ({ role: grantKey(grant), since: iso(grant.grantedAt) })),
      sessions: (await sessionsOf(read, id, now)).map((one) => ({
        since: iso(one.signedInAt),
        browser: one.userAgent,
      })),
      contacts: await contactsWithEmail(read, email),
      workingGroups: await groupsNaming(read, name, grants),
      ...withIsoTimes(await personalRecords(read, { id, email })),
      elsewhere: mentionsIn(await aboutSomebody(read, email)),
    };
  });
}

/** Contacts of entries that carry this person's mail address: they belong to the entry, and are changed there. */
export function ownContacts({ db }: Pick<Deps, 'db'>, { email }: Person): Promise<ContactWithEmail[]> {
  return contactsWithEmail(db.read, email);
}

/** Names in groups are typed: those that stand there as this name, at an organisation the person works for. */
async function groupsNaming(read: Queries, name: string, grants: { organisation: string | null }[]): Promise<string[]> {
  const own = new Set(grants.flatMap(({ organisation }) => organisation ?? []));
  const groups = await readGroups(read);
  return groups
    .filter(({ members }) => members.some((one) => one.name === name && own.has(one.organisation ?? '')))
    .map((group) => group.name);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

type Row = Record<string, unknown>;

/** In these tables a number under the name of a moment (`at`, `sentAt`) is one. */
function withIsoTimes<Tables extends Record<string, Row[]>>(tables: Tables) {
  const readable = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' && /(^a|A)t$/.test(name) ? iso(value) : value,
      ]),
    );
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(readable)]));
}
