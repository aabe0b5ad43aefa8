/** Mail about new and changed partners: asked for, confirmed, told once a week by a real mail server, and stopped. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '#app/domain/access/limits.ts';
import type { Followed } from '#app/domain/news/followed.ts';
import { backgroundTasks } from '#app/features/background-tasks.server.ts';
import { archiveEntry, changeEntry } from '#app/features/entries/write-entry.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import {
  confirmSubscription,
  endSubscription,
  readSubscription,
  subscribe,
} from '#app/features/news/subscription.server.ts';
import { ownData } from '#app/features/people/own-data.server.ts';
import { eraseAccount } from '#app/features/people/erase-account.server.ts';
import { personFrom } from '#app/domain/access/person-roles.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { digestSubscriptions, mailLinks, outbox } from '#db/schema.ts';
import { aService } from '#tests/support/an-organisation.ts';
import { checkWorld, secretIn, SITE, type CheckWorld } from '#tests/support/check-world.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const DAY_MS = 86_400_000;
const NOOR = 'noor@voorbeeld.example';
const EVERYTHING: Followed = { municipality: null, theme: null };
const LEUDAL = 'GM1640';
const VENLO = 'GM0983';
const CONFIRM = '/op-de-hoogte/bevestigen';
const END = '/op-de-hoogte/stoppen';

let world: CheckWorld;
let smtp: TestSmtp;
beforeEach(async () => {
  [world, smtp] = await Promise.all([checkWorld(), startSmtp()]);
});
afterEach(async () => {
  await smtp.stop();
  await world.dispose();
});

function days(count: number): number {
  return NOW + count * DAY_MS;
}

async function ask(followed: Followed = EVERYTHING, email = NOOR, now = NOW) {
  return subscribe(world.at(now), await world.directory(), { ...followed, email, language: 'nl' });
}

async function lastSecret(path: string): Promise<string> {
  return secretIn((await world.mails()).at(-1)?.body ?? null, path);
}

async function subscribed(followed: Followed = EVERYTHING, email = NOOR, now = NOW) {
  await ask(followed, email, now);
  expect(await confirmSubscription(world.at(now), await lastSecret(CONFIRM))).toEqual({ ok: true });
}

const TASKS = ['send-digests', 'forget-unconfirmed'];

/** What the background does at some moment. */
async function work(now: number, changed: Partial<Parameters<typeof backgroundTasks>[0]> = {}): Promise<void> {
  let current = await world.directory();
  const directory = {
    current: () => current,
    refresh: async () => void (current = await world.directory()),
    settled: () => Promise.resolve(),
    stop: () => {},
  };
  const tasks = backgroundTasks({ ...world.at(now), directory, clock: () => now, backups: null, ...changed });
  for (const { run } of tasks.filter(({ kind }) => TASKS.includes(kind))) await run();
}

function send(now: number) {
  return sendOutbox({
    db: world.db,
    transport: smtpTransport(smtp.url),
    site: SITE,
    clock: () => now,
    log: createLog('silent'),
  });
}

async function digests() {
  return (await world.mails()).filter(({ kind }) => kind === 'digest');
}

function inLeudal(name: string, createdAt: number, serviceAreas = [LEUDAL]) {
  return world.partner({ name, createdAt, services: [aService({ id: newId(), themes: ['money'], serviceAreas })] });
}

async function change(id: string, at: number, summary: string) {
  await world.db.inTransaction(async (tx) => {
    const { version, ...before } = (await entryById(tx, id))!;
    const why = { actor: { kind: 'partner' as const, id: null }, action: 'edit' as const, reason: 'Geheime reden' };
    await changeEntry(tx, { newId, now: at }, { id, version, after: { ...before, summary }, ...why });
  });
}

function everySubscription() {
  return world.db.read.select().from(digestSubscriptions);
}

describe('asking', () => {
  test('sends a mail with a link that confirms it', async () => {
    expect(await ask({ municipality: LEUDAL, theme: 'money' })).toEqual({ ok: true });
    await send(NOW);
    const mail = await smtp.mailTo(NOOR, 'digest-confirm');
    expect(mail.text).toContain('partners bij Geldzorgen in Leudal');
    expect(mail.headers['list-unsubscribe']).toBeUndefined();
    const secret = new URL(linkIn(mail, 'Ja, mail mij')).searchParams.get('sleutel');
    expect(await readSubscription(world.db.read, 'confirm-digest', secret, days(1))).toMatchObject({ email: NOOR });
    expect(await confirmSubscription(world.at(days(1)), secret)).toEqual({ ok: true });
    expect(await everySubscription()).toMatchObject([{ confirmedAt: days(1), toldUntil: days(1) }]);
  });

  test('gives the same answer to who subscribed already, whose mail says so', async () => {
    await subscribed();
    expect(await ask()).toEqual({ ok: true });
    expect(await everySubscription()).toHaveLength(1);
    const [, known] = await world.mails();
    expect(known).toMatchObject({ kind: 'digest-confirm', subject: 'U krijgt deze mail al' });
    await endSubscription(world.at(NOW), await lastSecret(END));
    expect(await everySubscription()).toEqual([]);
  });

  test('is limited per mail address, however it is written', async () => {
    for (let count = 0; count < LIMITS['digest-by-email'].max; count++) {
      expect(await ask(EVERYTHING, `noor+${count}@voorbeeld.example`)).toEqual({ ok: true });
    }
    expect(await ask(EVERYTHING, 'Noor@voorbeeld.example')).toEqual({ ok: false, error: 'limit' });
  });

  test('is forgotten after seven days without a confirmation, address and all', async () => {
    await ask();
    const secret = await lastSecret(CONFIRM);
    await subscribed(EVERYTHING, 'pim@voorbeeld.example');
    await work(days(6));
    expect(await everySubscription()).toHaveLength(2);
    await work(days(7));
    expect(await everySubscription()).toMatchObject([{ email: 'pim@voorbeeld.example' }]);
    expect(JSON.stringify([await world.mails(), await world.db.read.select().from(mailLinks)])).not.toContain(NOOR);
    expect(await confirmSubscription(world.at(days(6)), secret)).toEqual({ ok: false });
  });

  test('once more waits seven days from then; until it is confirmed nothing is told', async () => {
    await ask();
    await inLeudal('De Sluis', days(1));
    await ask(EVERYTHING, NOOR, days(5));
    await work(days(8));
    expect(await digests()).toEqual([]);
    expect(await confirmSubscription(world.at(days(11)), await lastSecret(CONFIRM))).toEqual({ ok: true });
  });
});

describe('the weekly mail', () => {
  test('tells what is new and changed since, with links, and no more than everybody may see', async () => {
    const known = await inLeudal('Het Lampje', days(-30));
    await inLeudal('Oud Nieuws', days(-30));
    await subscribed({ municipality: LEUDAL, theme: null });
    await inLeudal('De Sluis', days(1));
    await inLeudal('In Venlo', days(1), [VENLO]);
    await change(known, days(2), 'Nu ook in het weekend.');
    await work(days(6));
    expect(await digests()).toEqual([]);
    await work(days(7));
    await send(days(7));
    const mail = await smtp.mailTo(NOOR, 'digest');
    expect(mail.subject).toBe('2 partners nieuw of gewijzigd: partners in Leudal');
    expect(mail.text).toContain('Dit veranderde sinds 17 september.');
    expect(mail.text).toMatch(/Nieuw\n\nDe Sluis: .*\n[\s\S]*Gewijzigd\n\nHet Lampje: Nu ook in het weekend\.\n/);
    expect(mail.text).not.toMatch(/Oud Nieuws|In Venlo|Geheime reden/);
    expect(linkIn(mail, 'Het Lampje')).toBe(`${SITE.baseUrl}/partners/het-lampje`);
    expect(linkIn(mail, 'Bekijk alle partners')).toBe(`${SITE.baseUrl}/gemeenten/leudal`);
  });

  test('tells a change once, and is not sent when there is nothing to tell', async () => {
    await subscribed();
    await inLeudal('De Sluis', days(1));
    for (let day = 1; day <= 30; day++) await work(days(day));
    expect(await digests()).toHaveLength(1);
    await inLeudal('Het Lampje', days(30.5));
    for (let day = 31; day <= 40; day++) await work(days(day));
    const mails = await digests();
    expect(mails).toHaveLength(2);
    expect(mails[1]?.body).not.toContain('De Sluis');
  });

  test('says nothing of a partner that left meanwhile', async () => {
    await subscribed();
    const id = await inLeudal('De Sluis', days(1));
    await world.db.inTransaction(async (tx) => {
      const why = { id, version: 1, actor: { kind: 'coordinator' as const, id: null }, reason: 'Gestopt' };
      expect(await archiveEntry(tx, { newId, now: days(2) }, why)).toEqual({ ok: true });
    });
    await work(days(7));
    expect(await digests()).toEqual([]);
  });

  test('goes once, although two servers tell at the same time', async () => {
    await subscribed();
    await inLeudal('De Sluis', days(1));
    const other = await openDatabase(world.url);
    await Promise.all([work(days(7)), work(days(7), { db: other })]);
    await other.close();
    expect(await digests()).toHaveLength(1);
  });

  test('is not sent, and not noted as told, when writing it fails', async () => {
    await subscribed();
    await inLeudal('De Sluis', days(1));
    const newId = () => {
      throw new Error('no ids today');
    };
    await expect(work(days(7), { newId })).rejects.toThrow('no ids today');
    expect(await digests()).toEqual([]);
    await work(days(7));
    expect(await digests()).toHaveLength(1);
  });

  test('names the first of very many, and says how many more there are', async () => {
    await subscribed();
    for (let count = 0; count < 30; count++) await inLeudal(`Partner ${count}`, days(1));
    await work(days(7));
    const [mail] = await digests();
    expect(mail?.subject).toContain('30 partners');
    expect(mail?.body?.match(/\/partners\//g)).toHaveLength(25);
    expect(mail?.body).toContain('En nog 5 partners.');
  });

  test('skips a theme that is no longer there', async () => {
    await subscribed({ municipality: null, theme: 'gone-since' });
    await inLeudal('De Sluis', days(1));
    await work(days(7));
    expect(await digests()).toEqual([]);
  });
});

describe('stopping', () => {
  test('takes one click of a mail program, and leaves nothing behind', async () => {
    await subscribed();
    await inLeudal('De Sluis', days(1));
    await work(days(7));
    await send(days(7));
    const mail = await smtp.mailTo(NOOR, 'digest');
    const { headers } = mail;
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(headers['list-unsubscribe']).toBe(`<${linkIn(mail, 'Stop met deze mail')}>`);
    const secret = new URL(headers['list-unsubscribe']!.slice(1, -1)).searchParams.get('sleutel');
    await endSubscription(world.at(days(8)), secret);
    for (const table of [digestSubscriptions, mailLinks, outbox]) {
      expect(JSON.stringify(await world.db.read.select().from(table))).not.toContain(NOOR);
    }
    // Twice is no mistake.
    await endSubscription(world.at(days(8)), secret);
    await inLeudal('Het Lampje', days(9));
    await work(days(30));
    expect(await digests()).toEqual([]);
  });

  test('leaves another subscription of the same reader', async () => {
    await subscribed({ municipality: LEUDAL, theme: null });
    await subscribed({ municipality: VENLO, theme: null });
    await inLeudal('De Sluis', days(1));
    await work(days(7));
    await endSubscription(world.at(days(7)), await lastSecret(END));
    expect(await everySubscription()).toMatchObject([{ municipality: VENLO }]);
  });

  test.each([null, '', 'forged'])('does nothing for the secret %j', async (secret) => {
    await subscribed();
    await endSubscription(world.at(NOW), secret);
    expect(await everySubscription()).toHaveLength(1);
  });

  test('needs the link to stop: that to confirm does not do', async () => {
    await ask();
    await endSubscription(world.at(NOW), await lastSecret(CONFIRM));
    expect(await everySubscription()).toHaveLength(1);
  });
});

test('a person takes the subscriptions of the own address along, and erases them with the account', async () => {
  await subscribed({ municipality: LEUDAL, theme: 'money' });
  await subscribed(EVERYTHING, 'pim@voorbeeld.example');
  await inLeudal('De Sluis', days(1));
  await work(days(7));
  const person = await world.db.inTransaction((tx) =>
    personForEmail(tx, { id: newId(), name: 'Noor', email: NOOR, language: 'nl' }, NOW),
  );
  const kept = await ownData(world.at(days(8)), personFrom(person, new Set()));
  expect(kept).toMatchObject({
    subscriptions: [{ municipality: LEUDAL, theme: 'money', language: 'nl', confirmedAt: new Date(NOW).toISOString() }],
  });
  expect(await eraseAccount(world.at(days(8)), person.id)).toEqual({ ok: true });
  expect(await everySubscription()).toMatchObject([{ email: 'pim@voorbeeld.example' }]);
  expect(JSON.stringify([await world.mails(), await world.db.read.select().from(mailLinks)])).not.toContain(NOOR);
});
