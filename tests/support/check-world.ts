/** A real database with a few partners, for what is asked of their owners; the clock is whatever a test says. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { followChanges, loadDirectory } from '#app/features/load-directory.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { addVerification } from '#db/repositories/organisations.server.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { outbox } from '#db/schema.ts';
import { aContact, aLocation, anOrganisation, aService } from './an-organisation.ts';
import { temporaryDatabase } from './database.ts';
import { NOW } from './demo-directory.ts';

export const SITE = { name: 'Coalitie', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };

type PartnerFacts = Partial<OrganisationDetails> & {
  /** Null: nobody ever confirmed it. */
  verifiedAt?: number | null;
  createdAt?: number;
};

export type CheckWorld = Awaited<ReturnType<typeof checkWorld>>;

let emptyDirectory: Promise<Directory> | null = null;

async function readEmptyDirectory(): Promise<Directory> {
  const { db, dispose } = await temporaryDatabase('empty');
  const directory = await loadDirectory(db);
  await dispose();
  return directory;
}

export async function checkWorld() {
  const temporary = await temporaryDatabase('empty');
  const { db } = temporary;

  return {
    db,
    url: temporary.url,
    dispose: temporary.dispose,
    /** What a feature needs at some moment. */
    at: (now: number) => ({ db, newId, now, site: SITE, ip: '192.0.2.1' }),
    /** As it is now: every world starts the same, so only what was written since is read. */
    directory: async () => followChanges(db, await (emptyDirectory ??= readEmptyDirectory())),

    /** @returns id of a published partner */
    async partner({ verifiedAt = null, createdAt = NOW, ...facts }: PartnerFacts = {}): Promise<string> {
      const details = anOrganisation({
        locations: [aLocation({ id: newId() })],
        services: [aService({ id: newId() })],
        contacts: [aContact({ id: newId() })],
        ...facts,
      });
      return db.inTransaction(async (tx) => {
        const actor = { kind: 'import' as const, id: null };
        const entry = { details, actor, action: 'import' as const, reason: 'test', status: 'published' as const };
        const { id } = await createEntry(tx, { newId, now: createdAt }, entry);
        if (verifiedAt !== null) await addVerification(tx, newId(), id, { at: verifiedAt, by: 'partner', how: 'mail' });
        return id;
      });
    },

    editor(organisation: string, email: string, language: Language = 'nl') {
      return db.inTransaction(async (tx) => {
        const person = await personForEmail(tx, { id: newId(), name: '', email, language }, NOW);
        const grant = { role: 'editor' as const, organisation, municipality: null };
        await addGrant(tx, { ...grant, id: newId(), person: person.id, grantedBy: null }, NOW);
      });
    },

    coordinator(email: string) {
      return db.inTransaction(async (tx) => {
        const person = await personForEmail(tx, { id: newId(), name: '', email, language: 'nl' }, NOW);
        const grant = { role: 'coordinator' as const, organisation: null, municipality: null };
        await addGrant(tx, { ...grant, id: newId(), person: person.id, grantedBy: null }, NOW);
      });
    },

    /** Oldest first. */
    async mails() {
      const mails = await db.read.select().from(outbox);
      return mails.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },
  };
}

/** The secret of a link in a mail, by the path it leads to. */
export function secretIn(body: string | null, path: string): string {
  const link = new RegExp(`${path}\\?sleutel=([\\w-]+)`).exec(body ?? '');
  if (!link?.[1]) throw new Error(`The mail has no link to ${path}:\n${body}`);
  return link[1];
}
