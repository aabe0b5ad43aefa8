/**
 * The program that is killed at any moment: it registers partners, decides on them, lets them correct their entry and
 * confirm it, imports others, and sends the mail of it, as fast as it can and without end. Whatever was answered to be kept,
 * it writes on its output, one line of JSON each, before it goes on. Arguments: database, address of the mail server,
 * the moment its clock stands at.
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '#app/domain/access/actor.ts';
import type { MailKind } from '#app/domain/mail/mail.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { editEntry } from '#app/features/entries/edit-entry.server.ts';
import { confirmEntry } from '#app/features/freshness/answer-check.server.ts';
import { startCheck } from '#app/features/freshness/start-check.server.ts';
import { importPartners } from '#app/features/interchange/import-partners.server.ts';
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
import { editorsOf } from '#db/repositories/people.server.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { outbox } from '#db/schema.ts';
import type { Kept } from './kept-writes.ts';
import { aRegistration } from './a-registration.ts';
import { secretIn } from './mails-in.ts';

const IMPORTED = 3;

const [url, smtpUrl, clock] = process.argv.slice(2) as [string, string, string];
const now = Number(clock);
const site = { name: 'Coalitie', baseUrl: 'https://gids.voorbeeld.example', from: 'gids@voorbeeld.example' };
const db = await openDatabase(url);
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

/** From the first step to a decision; every third one is refused. @returns the entry, when it became one */
async function registerOne(count: number): Promise<string | null> {
  const id = newId();
  // Each from a mailbox and a place of its own: one may not register this often.
  const email = `isa@${id}.example`;
  const name = `Zwaluw ${id}`;
  const answers = aRegistration({ organisation: { name, applicantEmail: email } });
  const started = await startApplication(deps, { ip: id, applicant: 'Isa', email, language: 'nl', name, answers });
  const secret = done(started).secret;
  const application = (await behind(secret)).id;
  tell({ what: 'application', application, state: 'draft' });
  done(await submitApplication(deps, await behind(secret)));
  tell({ what: 'application', application, state: 'unconfirmed' });
  done(await confirmApplication(deps, await secretMailed('application-confirm', email)));
  tell({ what: 'application', application, state: 'waiting' });
  const waiting = await behind(secret);
  if (count % 3 === 0) {
    done(await rejectApplication(deps)(coordinator, { ...waiting, reason: 'Buiten onze gemeenten.' }));
    tell({ what: 'application', application, state: 'rejected' });
    return null;
  }
  done(await approveApplication(deps)(coordinator, waiting));
  tell({ what: 'application', application, state: 'approved' });
  return (await behind(secret)).organisation;
}

async function correctOne(organisation: string): Promise<void> {
  const version = (await organisationById(db.read, organisation))!.version;
  const summary = `Wij helpen gezinnen, ook deze keer (${newId()}).`;
  const partner: Person = { ...coordinator, id: newId(), coordinator: false, edits: [organisation] };
  const apply = (base: OrganisationDetails) => ({ ...base, summary });
  done(await editEntry(deps, partner, { organisation, version, apply, choices: null, reason: '' }));
  tell({ what: 'edit', organisation, summary });
}

/** Its owner is asked whether it is still right, and says yes. */
async function confirmOne(organisation: string): Promise<void> {
  await db.inTransaction((tx) => startCheck(tx, deps, { organisation, cause: 'coordinator' }));
  tell({ what: 'asked', organisation });
  const address = (await editorsOf(db.read, organisation))[0]!.email;
  done(await confirmEntry(deps, await secretMailed('check', address)));
  tell({ what: 'confirmed', organisation });
}

async function importSome(): Promise<void> {
  const names = Array.from({ length: IMPORTED }, () => `Merel ${newId()}`);
  const rows = names.map((name, index) => `${name};informeel;Roermond;6041 A${'ABCDEFGH'[index]}`);
  const bytes = Buffer.from(['Naam;Domein;Werkgebied;Postcode', ...rows].join('\r\n'));
  const importing = importPartners({ db, newId, now: () => now });
  const report = done(await importing({ kind: 'import', id: null }, { bytes, publish: true, dryRun: false }));
  if (report.added !== IMPORTED) throw new Error(`Not all were taken in: ${JSON.stringify(report)}`);
  tell({ what: 'import', names });
}

/** At once, and not by a stream that still has it when the process dies. */
function tell(kept: Kept): void {
  writeSync(1, `${JSON.stringify(kept)}\n`);
}

async function secretMailed(wanted: MailKind, address: string): Promise<string> {
  const mails = await db.read.select().from(outbox);
  const mail = mails.find(({ kind, recipient }) => kind === wanted && recipient === address);
  return secretIn({ body: mail?.body ?? '' });
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

tell({ what: 'ready' });
void sendAll();
for (let count = 1; ; count += 1) {
  const organisation = await registerOne(count);
  if (organisation !== null) await correctOne(organisation);
  if (organisation !== null && count % 2 === 0) await confirmOne(organisation);
  if (count % 2 === 1) await importSome();
}
