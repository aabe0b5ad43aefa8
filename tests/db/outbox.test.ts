/** Mail leaves by a real mail server: once when all goes well, at least once whatever happens, and never without a trace. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mail } from '#app/domain/mail/mail.ts';
import { eraseOldMail } from '#app/features/mail/erase-old-mail.server.ts';
import { messageIdOf, queueMail } from '#app/features/mail/queue-mail.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { readMailFolder } from '#app/platform/mail-folder.server.ts';
import { folderTransport, smtpTransport, type MailTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import {
  latestMails,
  mailsAbout,
  markBounced,
  markSettled,
  queueAgain,
  troubledMails,
} from '#db/repositories/outbox.server.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { codeIn, linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SITE = { name: 'Coalitie Voorbeeld', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };

let temporary: TemporaryDatabase;
let db: Database;
let smtp: TestSmtp;
let now: number;

beforeEach(async () => {
  temporary = await temporaryDatabase(null);
  db = temporary.db;
  smtp = await startSmtp();
  now = NOW;
});
afterEach(async () => {
  await smtp.stop();
  await temporary.dispose();
});

function aMail(overrides: Partial<Mail> = {}): Mail {
  return {
    kind: 'check',
    recipient: 'noor@voorbeeld.example',
    language: 'nl',
    subject: 'Klopt dit nog?',
    blocks: [{ kind: 'text', text: 'Kijkt u het even na?' }],
    about: { kind: 'organisation', id: 'spaarvogel' },
    ...overrides,
  };
}

async function queue(...mails: Mail[]): Promise<void> {
  await db.inTransaction(async (tx) => {
    for (const mail of mails) await queueMail(tx, { newId, now, site: SITE }, mail);
  });
}

function send({ from = db, transport = smtpTransport(smtp.url) }: { from?: Database; transport?: MailTransport } = {}) {
  return sendOutbox({ db: from, transport, site: SITE, clock: () => now, log: createLog('silent') });
}

async function onlyMail() {
  const [mail, ...others] = await latestMails(db.read, 10);
  if (!mail || others.length > 0) throw new Error(`Expected one mail, got ${others.length + (mail ? 1 : 0)}`);
  return mail;
}

describe('a mail', () => {
  test('arrives as text and as HTML, in UTF-8, with the headers that mail programs ask for', async () => {
    const long = 'Ёжик and “ጤና” € '.repeat(40).trim();
    await queue(
      aMail({
        subject: `Één vraag over het crèche‑café: ${long}`,
        blocks: [
          { kind: 'text', text: `Één vraag: ${long}\n.\nEen regel van één punt.` },
          { kind: 'code', code: '482913' },
          { kind: 'link', label: 'Ja, dit klopt', url: `${SITE.baseUrl}/controle?sleutel=a&b=ç`, main: true },
        ],
      }),
    );
    expect(await send()).toBe(1);
    const mail = await smtp.mailTo('noor@voorbeeld.example', 'check');
    expect(mail.subject).toBe(`Één vraag over het crèche‑café: ${long}`);
    expect(mail.text).toContain(`Één vraag: ${long}\n.\nEen regel van één punt.\n`);
    expect(mail.html).toContain(`Één vraag: ${long}<br>.<br>Een regel van één punt.`);
    expect(codeIn(mail)).toBe('482913');
    expect(linkIn(mail, 'dit klopt')).toBe(`${SITE.baseUrl}/controle?sleutel=a&b=ç`);
    expect(linkIn(mail)).toBe(linkIn(mail, 'Ja'));
    expect(mail.from).toBe(SITE.from);
    expect(mail.headers).toMatchObject({
      from: 'Coalitie Voorbeeld <gids@voorbeeld.example>',
      to: 'noor@voorbeeld.example',
      date: 'Thu, 17 Sep 2026 12:30:00 +0000',
      'message-id': messageIdOf((await onlyMail()).id, SITE),
      'auto-submitted': 'auto-generated',
    });
    expect(await onlyMail()).toMatchObject({ sentAt: NOW, refusedAt: null, lastError: null, attempts: 1 });
    expect(await send()).toBe(0);
  });

  test('is not there when the change it tells of was not kept', async () => {
    const change = db.inTransaction(async (tx) => {
      await queueMail(tx, { newId, now, site: SITE }, aMail());
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect(await send()).toBe(0);
  });

  test('cannot bring a header or a recipient of its own', async () => {
    await queue(aMail({ subject: 'Hallo\r\nBcc: pim@voorbeeld.example\r\n\r\nEen eigen tekst' }));
    await send();
    expect(smtp.received.map((mail) => mail.to)).toEqual(['noor@voorbeeld.example']);
    const [{ headers, subject }] = smtp.received as [(typeof smtp.received)[number]];
    expect(subject).toBe('Hallo Bcc: pim@voorbeeld.example Een eigen tekst');
    expect(headers.bcc).toBeUndefined();
  });

  test.each([
    'noor@voorbeeld.example\r\nBcc: pim@voorbeeld.example',
    'noor@voorbeeld.example, pim@voorbeeld.example',
    'Noor <noor@voorbeeld.example>',
    'noor',
    '',
  ])('to “%j” goes to nobody, and coordinators see it', async (recipient) => {
    await queue(aMail({ recipient }));
    expect(await send()).toBe(0);
    expect(smtp.received).toEqual([]);
    expect(await troubledMails(db.read)).toMatchObject([{ refusedAt: NOW, lastError: 'This is no mail address' }]);
  });

  test('that was queued last goes out first, because somebody may be waiting for it', async () => {
    await queue(aMail({ recipient: 'eerste@voorbeeld.example' }));
    now += 1;
    await queue(aMail({ recipient: 'laatste@voorbeeld.example' }));
    const tried: string[] = [];
    await send({ transport: { send: async ({ to }) => (tried.push(to), { ok: true }) } });
    expect(tried).toEqual(['laatste@voorbeeld.example', 'eerste@voorbeeld.example']);
  });
});

describe('a mail that the server cannot take now', () => {
  test('is tried again after 1, 5 and 30 minutes, 2, 8 and 24 hours, and is then refused', async () => {
    await queue(aMail());
    for (const minutes of [1, 5, 30, 120, 480, 1440]) {
      smtp.refuse(451);
      expect(await send()).toBe(1);
      expect(await onlyMail()).toMatchObject({ sentAt: null, refusedAt: null, dueAt: now + minutes * MINUTE });
      now += minutes * MINUTE - 1;
      expect(await send(), 'a moment too early').toBe(0);
      now += 1;
    }
    smtp.refuse(451);
    expect(await send()).toBe(1);
    expect(await onlyMail()).toMatchObject({ sentAt: null, refusedAt: now, attempts: 7 });
    now += 30 * DAY;
    expect(await send()).toBe(0);
  });

  test('arrives later under the Message-ID it had', async () => {
    await queue(aMail());
    smtp.refuse(421, 'data');
    await send();
    now += MINUTE;
    await send();
    expect(smtp.received.map((mail) => mail.headers['message-id'])).toEqual([messageIdOf((await onlyMail()).id, SITE)]);
    expect(await onlyMail()).toMatchObject({ sentAt: now, attempts: 2, lastError: null });
  });

  test('waits while the server is down', async () => {
    await queue(aMail());
    await smtp.stop();
    await send();
    expect(await onlyMail()).toMatchObject({ dueAt: now + MINUTE, lastError: 'ECONNREFUSED' });
    smtp = await startSmtp({ port: smtp.port });
    now += MINUTE;
    await send();
    expect(smtp.received).toHaveLength(1);
  });

  test.each([
    ['connect', 554],
    ['sender', 530],
  ] as const)('because of our own connection (%s, %d) is not given up', async (step, code) => {
    await queue(aMail());
    smtp.refuse(code, step);
    await send();
    expect(await onlyMail()).toMatchObject({ refusedAt: null, dueAt: now + MINUTE });
  });
});

describe('a mail that the server refuses for good', () => {
  test.each(['sender', 'recipient', 'data'] as const)('at the %s is not tried again', async (step) => {
    await queue(aMail());
    smtp.refuse(550, step);
    await send();
    expect(await onlyMail()).toMatchObject({ refusedAt: now, sentAt: null, attempts: 1 });
    now += 30 * DAY;
    expect(await send()).toBe(0);
  });

  test('keeps the words of the server, without the address in them', async () => {
    await queue(aMail());
    smtp.refuse(550);
    await send();
    expect((await onlyMail()).lastError).toBe('550 5.0.0 … refused by the test');
  });

  test('stands on the list of the coordinators until one of them settles it', async () => {
    await queue(aMail(), aMail({ recipient: 'pim@voorbeeld.example' }));
    smtp.refuse(550);
    await send();
    const [refused] = await troubledMails(db.read);
    expect(await db.inTransaction((tx) => markSettled(tx, refused!.id, now))).toBe(true);
    expect(await db.inTransaction((tx) => markSettled(tx, refused!.id, now))).toBe(false);
    expect(await troubledMails(db.read)).toEqual([]);
  });
});

describe('a mail that came back', () => {
  test('is on the list, and goes out again as a new message when somebody asks for that', async () => {
    await queue(aMail());
    const { id } = await onlyMail();
    expect(await db.inTransaction((tx) => markBounced(tx, id, now)), 'before it was sent').toBe(false);
    await send();
    expect(await db.inTransaction((tx) => markBounced(tx, id, now))).toBe(true);
    expect(await troubledMails(db.read)).toMatchObject([{ id, bouncedAt: now, hasText: true }]);

    const messageId = messageIdOf(newId(), SITE);
    expect(await db.inTransaction((tx) => queueAgain(tx, id, messageId, now))).toBe(true);
    expect(await db.inTransaction((tx) => queueAgain(tx, id, messageIdOf(newId(), SITE), now)), 'twice').toBe(false);
    await send();
    expect(smtp.received.map((mail) => mail.headers['message-id'])).toEqual([messageIdOf(id, SITE), messageId]);
    expect(await troubledMails(db.read)).toEqual([]);
    expect(await mailsAbout(db.read, 'organisation', 'spaarvogel')).toMatchObject([{ id, bouncedAt: null }]);
  });
});

describe('several senders', () => {
  test('on one database deliver each mail once', async () => {
    const recipients = Array.from({ length: 40 }, (_, index) => `partner${index}@voorbeeld.example`);
    await queue(...recipients.map((recipient) => aMail({ recipient })));
    const other = await openDatabase(temporary.url);
    const tried = await Promise.all([send(), send({ from: other }), send({ from: other })]);
    await other.close();
    expect(tried.reduce((sum, count) => sum + count)).toBe(recipients.length);
    expect(smtp.received.map((mail) => mail.to).sort()).toEqual([...recipients].sort());
  });

  test('send a second copy, under the same Message-ID, when one died before it could record the first', async () => {
    await queue(aMail());
    const dying = await openDatabase(temporary.url);
    const real = smtpTransport(smtp.url);
    await new Promise<void>((resolve) => {
      const transport: MailTransport = {
        async send(mail) {
          await real.send(mail);
          resolve();
          return new Promise(() => {});
        },
      };
      void send({ from: dying, transport });
    });
    expect(await send(), 'while the lease of the dead one runs').toBe(0);
    now += 3 * MINUTE;
    expect(await send()).toBe(1);
    const [first, second] = smtp.received.map((mail) => mail.headers['message-id']);
    expect(first).toBe(messageIdOf((await onlyMail()).id, SITE));
    expect(second).toBe(first);
    expect(await onlyMail()).toMatchObject({ sentAt: now, attempts: 2 });
    await dying.close();
  });

  test('record what went out as soon as a database that was away for a moment is there again', async () => {
    await queue(aMail());
    let failures = 0;
    const away: Database = {
      ...db,
      async inTransaction(work) {
        if (smtp.received.length === 0 || failures === 2) return db.inTransaction(work);
        failures += 1;
        throw new Error('Connection terminated unexpectedly');
      },
    };
    expect(await send({ from: away })).toBe(1);
    expect(failures).toBe(2);
    expect(await onlyMail()).toMatchObject({ sentAt: now, attempts: 1 });
    now += 3 * MINUTE;
    expect(await send()).toBe(0);
    expect(smtp.received).toHaveLength(1);
  });

  test('are waited for, all of them, when one cannot go on', async () => {
    await queue(aMail({ recipient: 'een@voorbeeld.example' }), aMail({ recipient: 'twee@voorbeeld.example' }));
    let leased = 0;
    const failing: Database = {
      ...db,
      inTransaction: (work) => ((leased += 1) === 2 ? Promise.reject(new Error('no room')) : db.inTransaction(work)),
    };
    await expect(send({ from: failing })).rejects.toThrow('no room');
    expect((await latestMails(db.read, 2)).map(({ sentAt }) => sentAt)).toEqual([now, now]);
  });

  test('do not undo what another recorded: a late failure leaves a sent mail sent', async () => {
    await queue(aMail());
    let fail = () => {};
    const slow = send({
      transport: {
        send: () => new Promise((resolve) => (fail = () => resolve({ ok: false, permanent: true, reason: 'late' }))),
      },
    });
    await expect.poll(async () => (await onlyMail()).attempts).toBe(1);
    now += 3 * MINUTE;
    await send();
    fail();
    await slow;
    expect(await onlyMail()).toMatchObject({ sentAt: now, refusedAt: null, lastError: null });
  });

  test('take on no further mail once they are stopped', async () => {
    await queue(...Array.from({ length: 20 }, () => aMail()));
    const stopping = new AbortController();
    const transport: MailTransport = {
      async send() {
        stopping.abort();
        return { ok: true };
      },
    };
    const deps = { db, transport, site: SITE, clock: () => now, log: createLog('silent') };
    expect(await sendOutbox(deps, stopping.signal)).toBeLessThanOrEqual(3);
    expect(await send()).toBeGreaterThanOrEqual(17);
  });
});

describe('the text of a mail', () => {
  test('with a sign-in code is gone as soon as the mail is sent or refused', async () => {
    await queue(aMail({ kind: 'sign-in', about: null }));
    smtp.refuse(451);
    await send();
    expect(await onlyMail()).toMatchObject({ hasText: true });
    now += MINUTE;
    await send();
    expect(await onlyMail()).toMatchObject({ sentAt: now, hasText: false });

    await queue(aMail({ kind: 'sign-in', about: null }));
    smtp.refuse(550);
    await send();
    const [refused] = await troubledMails(db.read);
    expect(refused).toMatchObject({ hasText: false });
    expect(await db.inTransaction((tx) => queueAgain(tx, refused!.id, messageIdOf(newId(), SITE), now))).toBe(false);
  });

  test('is erased thirty days after it was sent or refused, and the record of it stays', async () => {
    await queue(aMail(), aMail());
    smtp.refuse(550);
    await send();
    await queue(aMail({ subject: 'Nog niet verstuurd' }));
    now += 30 * DAY - 1;
    await eraseOldMail({ db, now });
    expect((await latestMails(db.read, 10)).map((mail) => mail.hasText)).toEqual([true, true, true]);
    now += 1;
    await eraseOldMail({ db, now });
    const kept = await latestMails(db.read, 10);
    expect(kept.filter((mail) => mail.hasText).map((mail) => mail.subject)).toEqual(['Nog niet verstuurd']);
    expect(kept).toHaveLength(3);
  });
});

describe('without a mail server', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'korte-lijntjes-')), 'mail');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  test('mails are files that only this user reads, newest first', async () => {
    expect(await readMailFolder(folder)).toEqual([]);
    await queue(aMail({ subject: 'De eerste' }));
    await queue(aMail({ subject: 'De laatste' }));
    await send({ transport: folderTransport(folder) });
    writeFileSync(join(folder, 'half.json'), '{"to":');
    const mails = await readMailFolder(folder);
    expect(mails.map((mail) => mail.subject)).toEqual(['De laatste', 'De eerste']);
    expect(mails[0]).toMatchObject({ to: 'noor@voorbeeld.example', at: NOW, text: expect.stringContaining('even na') });
    expect(statSync(join(folder, `${mails[0]!.id}.json`)).mode & 0o077).toBe(0);
  });

  test('a second copy of a mail takes the place of the first', async () => {
    await queue(aMail());
    const transport = folderTransport(folder);
    await send({
      transport: {
        async send(mail) {
          await transport.send(mail);
          return transport.send(mail);
        },
      },
    });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('a folder that cannot be written is a reason to try again', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    await queue(aMail());
    await send({ transport: folderTransport(folder) });
    expect(await onlyMail()).toMatchObject({ lastError: 'EEXIST', dueAt: now + MINUTE });
  });
});
