/** Telling people that their work contact is in the directory: whom, once, and what they can do about it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contact } from '#app/domain/organisation/organisation.ts';
import { isOrganisationMailbox } from '#app/domain/privacy/organisation-mailbox.ts';
import { archiveEntry } from '#app/features/entries/write-entry.server.ts';
import { contactNoticeMail } from '#app/features/privacy/contact-notice-mail.server.ts';
import { eraseOldRecords } from '#app/features/privacy/erase-old-records.server.ts';
import { askAboutOwnContact, readOwnContact } from '#app/features/privacy/own-contact.server.ts';
import { tellContacts } from '#app/features/privacy/tell-contacts.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { contactNotices } from '#db/schema.ts';
import { contactsOnlineWith } from '#db/repositories/contact-notices.server.ts';
import { insertOrganisation, updateOrganisation } from '#db/repositories/organisations.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { openSignals } from '#db/repositories/signals.server.ts';
import { aContact, anOrganisation } from '../support/an-organisation.ts';
import { checkWorld, secretIn, SITE, type CheckWorld } from '../support/check-world.ts';
import { NOW } from '../support/demo-directory.ts';

const HOUR = 60 * 60_000;
const EMAIL = 'zoe@lampje.example';

let world: CheckWorld;
beforeEach(async () => {
  world = await checkWorld();
});
afterEach(() => world.dispose());

async function told(email?: string) {
  const mails = (await world.mails()).filter(({ kind }) => kind === 'contact-notice');
  return email === undefined ? mails : mails.filter(({ recipient }) => recipient === email);
}

const tell = (now = NOW + HOUR) => tellContacts(world.at(now));

function contacts(...some: Partial<Contact>[]): Contact[] {
  return some.map((one) => aContact({ id: newId(), ...one }));
}

describe('somebody whose contact is online', () => {
  test('is told what is shown to whom, where it comes from, why, and how to change it', async () => {
    await world.partner();
    await tell();
    const [mail] = await told(EMAIL);
    expect(mail!.subject).toBe('Uw werkgegevens staan in Coalitie');
    for (const part of [
      'Zoë Zonderling (iedereen ziet dit)',
      'Telefoon: 0475 00 51 03 (alleen wie bij een partner werkt ziet dit)',
      'Mailadres: zoe@lampje.example (alleen wie bij een partner werkt ziet dit)',
      'uit een lijst die de coalitie heeft overgenomen',
      'gerechtvaardigd belang',
      'om de 12 maanden',
      'coordinatie@voorbeeld.example',
      'Autoriteit Persoonsgegevens',
    ]) {
      expect(mail!.body).toContain(part);
    }
  });

  test('is told once, for all entries together, and not again when a file comes in once more', async () => {
    await world.partner({ name: 'Een' });
    await world.partner({ name: 'Twee', contacts: contacts({ email: 'Zoe@Lampje.example' }) });
    await tell();
    await world.partner({ name: 'Drie' });
    await tell(NOW + 2 * HOUR);
    const mails = await told();
    expect(mails).toHaveLength(1);
    expect(mails[0]!.body).toMatch(/Een[\s\S]*Twee/);
  });

  test('is not told within the hour, nor when it was taken back by then', async () => {
    const id = await world.partner();
    await tell(NOW + HOUR - 1);
    expect(await told()).toEqual([]);
    await world.db.inTransaction(async (tx) => {
      const { version } = (await entryById(tx, id))!;
      const actor = { kind: 'coordinator' as const, id: null };
      await archiveEntry(tx, world.at(NOW), { id, version, actor, reason: 'Verkeerd bestand', action: 'revert' });
    });
    await tell();
    expect(await told()).toEqual([]);
  });

  test('is not told when it is an address of the organisation, of somebody with an account, or made up', async () => {
    await world.partner({
      email: 'lampje@elders.example',
      contacts: contacts({ email: 'lampje@elders.example' }, { email: 'aanmelden@lampje.example' }, { email: null }),
    });
    const edited = await world.partner({ name: 'Bekend', contacts: contacts({ email: 'eigen@lampje.example' }) });
    await world.editor(edited, 'eigen@lampje.example');
    const details = anOrganisation({ contacts: contacts({ email: 'demo@lampje.example' }) });
    const demo = { id: newId(), slug: 'demo', details, demo: true, status: 'published' as const, createdAt: NOW };
    await world.db.inTransaction((tx) => insertOrganisation(tx, demo));
    await tell();
    expect(await told()).toEqual([]);
  });

  test('can be told anew once the address was gone from the directory', async () => {
    const id = await world.partner();
    await tell();
    await world.db.inTransaction(async (tx) => {
      const { version } = (await entryById(tx, id))!;
      await updateOrganisation(tx, id, version, anOrganisation({ contacts: [] }), NOW);
    });
    await eraseOldRecords(world.at(NOW + 2 * HOUR));
    expect(await world.db.read.select().from(contactNotices)).toEqual([]);
  });

  test('among thousands is told in turns', async () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ email: `jan.${index}@lampje.example` }));
    await world.partner({ contacts: contacts(...many) });
    for (const count of [5, 7, 7]) {
      await tellContacts(world.at(NOW + HOUR), 5);
      expect(await told()).toHaveLength(count);
    }
  });
});

describe('the link in the mail', () => {
  async function secretOfMail(): Promise<string> {
    await world.partner();
    await tell();
    return secretIn((await told(EMAIL))[0]!.body, '/uw-gegevens');
  }

  test('shows the own contact, and brings a wish to the coordinators as a signal with an address to answer', async () => {
    const secret = await secretOfMail();
    const deps = { ...world.at(NOW + 2 * HOUR), directory: await world.directory() };
    expect((await readOwnContact(deps, secret))?.contacts.map(({ name }) => name)).toEqual(['Zoë Zonderling']);
    const wish = { wish: 'remove' as const, text: null, language: 'nl' as const };
    expect(await askAboutOwnContact(deps, secret, wish)).toEqual({ ok: true });
    const [signal] = await openSignals(world.db.read);
    expect(signal).toMatchObject({ email: EMAIL, text: expect.stringContaining('uit de gids') });
    expect((await world.mails()).some(({ recipient }) => recipient === 'coordinatie@voorbeeld.example')).toBe(true);
  });

  test('is about every entry with that contact, whatever their number', async () => {
    const secret = await secretOfMail();
    for (let more = 1; more < 12; more++) await world.partner({ name: `Lampje ${more}` });
    const deps = { ...world.at(NOW + 2 * HOUR), directory: await world.directory() };
    const wish = { wish: 'remove' as const, text: null, language: 'nl' as const };
    expect(await askAboutOwnContact(deps, secret, wish)).toEqual({ ok: true });
    expect(await openSignals(world.db.read)).toHaveLength(12);
  });

  test('does nothing when it is forged', async () => {
    await secretOfMail();
    const deps = { ...world.at(NOW + 2 * HOUR), directory: await world.directory() };
    expect(await readOwnContact(deps, 'verzonnen')).toBeNull();
    const wish = { wish: 'limit' as const, text: null, language: 'en' as const };
    expect(await askAboutOwnContact(deps, 'verzonnen', wish)).toEqual({ ok: false, error: 'void' });
    expect(await openSignals(world.db.read)).toEqual([]);
  });
});

test('the mail can be written in English', async () => {
  await world.partner();
  const shown = await contactsOnlineWith(world.db.read, EMAIL);
  const { subject, language } = contactNoticeMail(SITE, {
    email: EMAIL,
    language: 'en',
    contacts: shown.map((contact) => ({ ...contact, source: 'partner' as const })),
    coordinator: { name: 'Coördinatieteam', email: 'coordinatie@voorbeeld.example' },
    checkAfterMonths: 12,
    secret: 'geheim',
  });
  expect([language, subject]).toEqual(['en', 'Your work details are in Coalitie']);
});

test.each([
  ['info@lampje.example', true],
  ['aanmelden.noord@lampje.example', true],
  ['team-weert@lampje.example', true],
  ['z.zonderling@lampje.example', false],
  ['informatiekunde@lampje.example', false],
])('%s is of an organisation: %s', (email, expected) => {
  expect(isOrganisationMailbox(email, null)).toBe(expected);
});
