/** Everything that is kept of whoever has a mail address, with or without an account: to show it, and to hand it over. */
import { namesWithEmail, partsAbout } from '#app/domain/privacy/without-person.ts';
import type { Database, Queries } from '#db/database.ts';
import { latestErasures, type Erasure } from '#db/repositories/erasures.server.ts';
import { mentionsOf, type Mention } from '#db/repositories/mentions.server.ts';
import { personByEmail, type PersonWithGrants } from '#db/repositories/people.server.ts';
import { contactsWithEmail, personalRecords, type ContactWithEmail } from '#db/repositories/personal-data.server.ts';

export type AboutSomebody = {
  email: string;
  account: PersonWithGrants | null;
  /** Under which names this address stands somewhere. */
  names: string[];
  contacts: ContactWithEmail[];
  /** Rows in which the address stands, by table. */
  mentions: Mention[];
};

/** @param email in small letters */
export async function aboutSomebody(db: Queries, email: string): Promise<AboutSomebody> {
  const account = await personByEmail(db, email);
  const contacts = await contactsWithEmail(db, email);
  const mentions = await mentionsOf(db, [email]);
  const names = [
    account?.name ?? '',
    ...contacts.map(({ name }) => name),
    ...mentions.flatMap(({ row }) => [
      ...namesWithEmail(row, email),
      ...(row.email === email && typeof row.applicant === 'string' ? [row.applicant] : []),
    ]),
  ];
  const known = new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
  return { email, account, contacts, mentions, names: [...known].sort() };
}

/** Longer ago no backup is kept. */
const EARLIER_SHOWN = 50;

/** Who was erased before cannot be told; that somebody was, when and why, can. Newest first. */
export function earlierErasures({ db }: { db: Database }): Promise<Erasure[]> {
  return latestErasures(db.read, EARLIER_SHOWN);
}

/** How much there is, for whoever decides; the rest is in the file. */
export function countsOf({ mentions }: AboutSomebody): { table: string; count: number }[] {
  const tables = [...new Set(mentions.map(({ table }) => table))].sort();
  return tables.map((table) => ({ table, count: mentions.filter((mention) => mention.table === table).length }));
}

/** To hand over: without what else stands in the same rows, which can be about others. */
export function fileAbout({ db }: { db: Database }, email: string) {
  return db.readAtOnce(async (read) => {
    const about = await aboutSomebody(read, email);
    const { account, contacts, names } = about;
    return {
      email,
      names,
      account: account && { name: account.name, language: account.language, since: account.createdAt },
      contacts,
      ...(await personalRecords(read, { id: account?.id ?? null, email })),
      mentions: mentionsIn(about),
    };
  });
}

/** Also in the history of entries, where a contact stands as it was. */
export function mentionsIn({ email, names, mentions }: Pick<AboutSomebody, 'email' | 'names' | 'mentions'>) {
  return mentions.map(({ table, row }) => ({
    table,
    at: [row.at, row.createdAt].find((moment) => typeof moment === 'number') ?? null,
    parts: partsAbout(row, { email, names }),
  }));
}
