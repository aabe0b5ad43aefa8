/**
 * The program that killed.test.ts ends at any moment: it registers partners, decides on them and sends the mail of it, as
 * fast as it can and without end. Arguments: database file, address of the mail server, the moment its clock stands at.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#app/domain/access/actor.ts';
import { loadDirectory } from '#app/features/load-directory.server.ts';
import { sendOutbox } from '#app/features/mail/send-outbox.server.ts';
import { applicationByLink } from '#app/features/registration/application-by-link.server.ts';
import { confirmApplication } from '#app/features/registration/confirm-application.server.ts';
import { approveApplication, rejectApplication } from '#app/features/registration/decide-application.server.ts';
import { submitApplication } from '#app/features/registration/fill-in-application.server.ts';
import { startApplication } from '#app/features/registration/start-application.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { smtpTransport } from '#app/platform/mail-transport.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { outbox } from '#db/schema.ts';
import { aRegistration } from './a-registration.ts';
import { secretIn } from './mails-in.ts';

const [file, smtpUrl, clock] = process.argv.slice(2) as [string, string, string];
const now = Number(clock);
const site = { name: 'Coalitie', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };
const db = openDatabase(`file:${file}`);
const deps = { db, newId, now, site, directory: await loadDirectory(db), geocoder: null };
const coordinator: Person = {
  kind: 'person',
  id: newId(),
  name: 'Noor van Nergens',
  email: 'noor@voorbeeld.example',
  coordinator: true,
  leads: [],
  edits: [],
  member: false,
};

/** From the first step to a decision; every third one is refused. */
async function registerOne(count: number): Promise<void> {
  const id = newId();
  // Each from a mailbox and a place of its own: one may not register this often.
  const email = `isa@${id}.example`;
  const name = `Zwaluw ${id}`;
  const answers = aRegistration({ organisation: { name, applicantEmail: email } });
  const started = await startApplication(deps, { ip: id, applicant: 'Isa', email, language: 'nl', name, answers });
  const secret = done(started).secret;
  done(await submitApplication(deps, await behind(secret)));
  const mails = await db.read.select().from(outbox);
  const mail = mails.find(({ kind, recipient }) => kind === 'application-confirm' && recipient === email);
  done(await confirmApplication(deps, secretIn({ body: mail?.body ?? '' })));
  const waiting = await behind(secret);
  const decided =
    count % 3 === 0
      ? await rejectApplication(deps)(coordinator, { ...waiting, reason: 'Buiten onze gemeenten.' })
      : await approveApplication(deps)(coordinator, waiting);
  done(decided);
}

async function behind(secret: string) {
  const application = await applicationByLink(deps, 'application', secret);
  if (!application) throw new Error('The link leads to no application');
  return application;
}

function done<T extends { ok: boolean }>(result: T): T & { ok: true } {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result as T & { ok: true };
}

async function sendAll(): Promise<void> {
  const transport = smtpTransport(smtpUrl);
  for (;;) {
    const sent = await sendOutbox({ db, transport, site, clock: () => now, log: createLog('silent') });
    if (sent === 0) await sleep(1);
  }
}

console.log('ready');
void sendAll();
for (let count = 1; ; count += 1) await registerOne(count);
