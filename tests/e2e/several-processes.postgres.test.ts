/** Three servers on one database: they start together, see what another wrote, share the mail, and outlive one that dies. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOwnCommand } from '#app/platform/own-command.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import { insertMail, latestMails } from '#db/repositories/outbox.server.ts';
import { newDatabase, type NewDatabase } from '#tests/support/new-database.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const SERVERS = 3;
const MAILS = 40;

let made: NewDatabase;
let smtp: TestSmtp;
let servers: RunningServer[];
let db: Database;

beforeAll(async () => {
  [made, smtp] = await Promise.all([newDatabase(), startSmtp()]);
  const env = { DATABASE_URL: made.url, SMTP_URL: smtp.url, GEOCODER: 'none' };
  // Together, on a database without a table: one makes them and fills them, and the others find that done.
  servers = await Promise.all(Array.from({ length: SERVERS }, () => startServer(env)));
  db = await openDatabase(made.url);
});
afterAll(async () => {
  await Promise.all(servers.filter((server) => !server.process.killed).map((server) => server.stop()));
  await db.close();
  await smtp.stop();
  await made.remove();
});

async function statusOf(server: RunningServer, path: string): Promise<number> {
  return (await fetch(`${server.url}${path}`)).status;
}

async function namesFound(server: RunningServer, q: string): Promise<string[]> {
  const answer = await fetch(`${server.url}/api/search?limit=100&q=${encodeURIComponent(q)}`);
  return ((await answer.json()) as { results: { name: string }[] }).results.map((one) => one.name);
}

test('each can read and write, and there is one coalition', async () => {
  for (const server of servers) expect(await statusOf(server, '/healthz')).toBe(200);
  expect(await readCoalition(db.read)).not.toBeNull();
});

test('what another process publishes is seen by each', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const file = join(folder, 'nieuw.csv');
  writeFileSync(
    file,
    "Naam;Soort organisatie;Domein;Omschrijving;Thema's;Hulpaanbod;Werkgebied;Straat;Huisnr.;Postcode;Plaats;Telefoon\r\n" +
      'Budgetbuurt Kwibus;Schuldhulpverlening;sociaal;Wij ordenen de post.;schulden;Postmaatje: samen de post;Roermond;Fabelstraat;1;6041 AA;Roermond;0475 00 99 01\r\n',
  );
  await runOwnCommand('import', [file, '--publish'], { DATABASE_URL: made.url });
  for (const server of servers) {
    await expect
      .poll(() => namesFound(server, 'Budgetbuurt Kwibus'), { timeout: 3_000, interval: 50 })
      .toContain('Budgetbuurt Kwibus');
  }
  rmSync(folder, { recursive: true });
});

test('a mail is sent once, whoever sends it', async () => {
  const subjects = Array.from({ length: MAILS }, (_, index) => `Bericht ${index}`);
  await db.inTransaction(async (tx) => {
    for (const subject of subjects) {
      const id = newId();
      const about = { subjectKind: null, subjectId: null, bodyHtml: '<p>Dag!</p>' };
      const text = { recipient: 'isa@voorbeeld.example', language: 'nl' as const, subject, body: 'Dag!' };
      await insertMail(
        tx,
        { ...about, ...text, id, messageId: `<${id}@voorbeeld.example>`, kind: 'digest' },
        Date.now(),
      );
    }
  });
  const sent = async () => (await latestMails(db.read, MAILS)).filter(({ sentAt }) => sentAt !== null).length;
  await expect.poll(sent, { timeout: 20_000, interval: 100 }).toBe(MAILS);
  const received = smtp.received.map(({ subject }) => subject).filter((subject) => subject.startsWith('Bericht'));
  expect(received.sort()).toEqual(subjects.sort());
});

test('the others go on when one is killed while it writes', async () => {
  const [dying, ...others] = servers as [RunningServer, ...RunningServer[]];
  // The health check writes.
  const answered: number[] = [];
  const asking = Array.from({ length: 8 }, async () => {
    for (;;) {
      const status = await statusOf(dying, '/healthz').catch(() => null);
      if (status === null) return;
      answered.push(status);
    }
  });
  await sleep(500);
  dying.process.kill('SIGKILL');
  await Promise.all(asking);
  expect(answered.length).toBeGreaterThan(8);
  for (const server of others) expect(await statusOf(server, '/healthz')).toBe(200);
});
