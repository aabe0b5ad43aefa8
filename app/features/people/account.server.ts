/** What people change about their own account, and where they are signed in. */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { browserName, type BrowserName } from '#app/domain/access/browser-name.ts';
import type { Database } from '#db/database.ts';
import { personById, renamePerson, setLanguage } from '#db/repositories/people.server.ts';
import { endOtherSessions, endSession, sessionsOf } from '#db/repositories/sessions.server.ts';

type Deps = { db: Database; now: number };

export type Account = { name: string; email: string; language: Language; secondFactor: boolean };

export async function accountOf({ db }: Pick<Deps, 'db'>, id: string): Promise<Account> {
  const person = await personById(db.read, id);
  if (!person) throw new Error(`The person ${id} is signed in and has no account`);
  const { name, email, language, secondFactor } = person;
  return { name, email, language, secondFactor };
}

export function changeAccount(
  { db, now }: Deps,
  person: string,
  { name, language }: { name: string; language: Language },
) {
  return db.inTransaction(async (tx) => {
    await renamePerson(tx, person, name, now);
    await setLanguage(tx, person, language, now);
  });
}

export type OpenSession = BrowserName & { id: string; signedInAt: number; current: boolean };

/** Newest first. */
export async function openSessions({ db, now }: Deps, person: string, current: string | null): Promise<OpenSession[]> {
  const sessions = await sessionsOf(db.read, person, now);
  return sessions.map(({ id, signedInAt, userAgent }) => ({
    id,
    signedInAt,
    ...browserName(userAgent),
    current: id === current,
  }));
}

/** Another's session is never found, so nothing happens to it. */
export function endOneSession({ db }: Pick<Deps, 'db'>, person: string, session: string) {
  return db.inTransaction((tx) => endSession(tx, person, session));
}

export function endAllOtherSessions({ db }: Pick<Deps, 'db'>, person: string, kept: string) {
  return db.inTransaction((tx) => endOtherSessions(tx, person, kept));
}
