/** What is in a database after processes were killed on it: all that was acknowledged, and everything whole. */
import { isDeepStrictEqual } from 'node:util';
import { typedName, type ApplicationState } from '#app/domain/application/application.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import type { Database } from '#db/database.ts';
import type { Application } from '#db/repositories/applications.server.ts';
import { editorsOf, personByEmail } from '#db/repositories/people.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { entryRevisionsOf, revisionsOf } from '#db/repositories/revisions.server.ts';
import {
  applications,
  checks,
  grants,
  mailLinks,
  organisations,
  outbox,
  revisions,
  users,
  verifications,
} from '#db/schema.ts';
import type { Kept } from '#tests/support/kept-writes.ts';
import type { ReceivedMail } from '#tests/support/smtp.ts';

const ON_THE_WAY: ApplicationState[] = ['draft', 'unconfirmed', 'waiting'];

/** @returns those that are not in the database, in words */
export async function lostWrites(db: Database, kept: Kept[]): Promise<string[]> {
  const states = new Map((await db.read.select().from(applications)).map(({ id, state }) => [id, state]));
  const all = await db.read.select({ id: organisations.id, name: organisations.name }).from(organisations);
  const names = new Set(all.map(({ name }) => name));
  const asked = groupBy(await db.read.select().from(checks), ({ organisation }) => organisation);

  async function isThere(one: Kept): Promise<boolean> {
    switch (one.what) {
      case 'application':
        return hasReached(states.get(one.application), one.state);
      case 'edit':
        return (await entryById(db.read, one.organisation))?.summary === one.summary;
      case 'asked':
        return asked.has(one.organisation);
      case 'confirmed':
        return (asked.get(one.organisation) ?? []).some(({ endedAt }) => endedAt !== null);
      case 'import':
        return one.names.every((name) => names.has(name));
      default:
        return true;
    }
  }

  const lost: string[] = [];
  for (const one of kept) if (!(await isThere(one))) lost.push(JSON.stringify(one));
  return lost;
}

function hasReached(state: ApplicationState | undefined, told: ApplicationState): boolean {
  if (state === undefined) return false;
  if (!ON_THE_WAY.includes(told)) return state === told;
  return !ON_THE_WAY.includes(state) || ON_THE_WAY.indexOf(state) >= ON_THE_WAY.indexOf(told);
}

/** @returns what is there in part, in words */
export async function halfWrites(db: Database): Promise<string[]> {
  const half: string[] = [];
  const all = await db.read.select().from(applications);
  for (const application of all) half.push(...(await halfApplication(db, application)));
  const entries = await db.read.select({ id: organisations.id }).from(organisations);
  for (const { id } of entries) half.push(...(await halfEntry(db, id)));

  const rounds = await db.read.select().from(checks);
  const answered = rounds.filter(({ endedAt }) => endedAt !== null).length;
  const approved = all.filter(({ state }) => state === 'approved').length;
  const told = await db.read.select().from(revisions);
  const edits = told.filter(({ action, subjectKind }) => action === 'edit' && subjectKind === 'organisation');
  const expected = {
    verifications: approved + answered,
    people: approved,
    grants: approved,
    // Of each person one, of each entry one and one for each correction.
    revisions: approved + entries.length + edits.length,
  };
  const found = {
    verifications: (await db.read.select().from(verifications)).length,
    people: (await db.read.select().from(users)).length,
    grants: (await db.read.select().from(grants)).length,
    revisions: told.length,
  };
  if (!isDeepStrictEqual(found, expected)) half.push(`${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  const known = new Set([...all, ...rounds, ...entries].map(({ id }) => id));
  const links = await db.read.select().from(mailLinks);
  half.push(
    ...links.filter(({ subject }) => !known.has(subject)).map(({ purpose }) => `a link to nothing: ${purpose}`),
  );
  const open = new Set(rounds.filter(({ endedAt }) => endedAt === null).map(({ id }) => id));
  const checkLinks = links.filter(({ purpose }) => purpose === 'check');
  half.push(...checkLinks.filter((link) => open.has(link.subject) !== (link.usedAt === null)).map(() => 'a check'));
  return half;
}

type Trace = { mails: string[]; links: number; spent: number };

/** What an application leaves behind on its way, by its state. */
const STARTED: Trace = { mails: ['started'], links: 2, spent: 0 };
const SENT_IN: Trace = { mails: ['confirm', ...STARTED.mails], links: 3, spent: 0 };
const IN_QUEUE: Trace = { mails: ['confirm', 'received', 'received', 'started'], links: 5, spent: 1 };
const DECIDED: Trace = { ...IN_QUEUE, mails: ['confirm', 'decided', 'received', 'received', 'started'] };
const TRACES: Partial<Record<ApplicationState, Trace>> = {
  draft: STARTED,
  unconfirmed: SENT_IN,
  waiting: IN_QUEUE,
  approved: DECIDED,
  rejected: DECIDED,
};

async function halfApplication(db: Database, application: Application): Promise<string[]> {
  const { id, organisation, state, email, answers } = application;
  const trace = await traceOf(db, id);
  const half = isDeepStrictEqual(trace, TRACES[state]) ? [] : [`a ${state} application: ${JSON.stringify(trace)}`];
  const person = await personByEmail(db.read, email);
  if (state !== 'approved') {
    return organisation === null && person === null
      ? half
      : [...half, `a ${state} application with an entry or person`];
  }
  const entry = await entryById(db.read, organisation ?? '');
  if (!entry || !person) return [...half, 'approved without an entry, or without an account'];
  const editors = (await editorsOf(db.read, entry.id)).map((one) => one.id);
  const isWhole =
    entry.name === typedName(answers) &&
    isDeepStrictEqual(editors, [person.id]) &&
    (await revisionsOf(db.read, 'person', person.id)).length === 1;
  return isWhole ? half : [...half, `the entry of application ${id}`];
}

async function traceOf(db: Database, id: string): Promise<Trace> {
  const mails = (await db.read.select().from(outbox)).filter(({ subjectId }) => subjectId === id);
  const links = (await db.read.select().from(mailLinks)).filter(({ subject }) => subject === id);
  return {
    mails: mails.map(({ kind }) => kind.replace('application-', '')).sort(),
    links: links.length,
    spent: links.filter(({ usedAt }) => usedAt !== null).length,
  };
}

/** Each version has a revision, which goes on where the one before it ended; the last is what the entry says. */
async function halfEntry(db: Database, id: string): Promise<string[]> {
  const entry = await entryById(db.read, id);
  const [first, ...later] = (await entryRevisionsOf(db.read, id)).toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  if (!entry || !first) return [`the entry ${id} without a revision`];
  const goesOn = later.every((one, index) => isDeepStrictEqual(one.before, (later[index - 1] ?? first).after));
  const isWhole =
    ['registration', 'import'].includes(first.action) &&
    first.before === null &&
    entry.status === 'published' &&
    entry.version === 1 + later.length &&
    goesOn &&
    isDeepStrictEqual((later.at(-1) ?? first).after, detailsOf(entry));
  return isWhole ? [] : [`the entry ${id} and its revisions`];
}

export type MailsAfter = {
  written: number;
  /** In words. */
  wrong: string[];
  secondCopies: number;
  /** Mails that arrived more often than they were tried. */
  tooMany: number;
};

export async function lostMails(db: Database, received: ReceivedMail[]): Promise<MailsAfter> {
  const mails = await db.read.select().from(outbox);
  const copies = groupBy(received, ({ headers }) => headers['message-id'] ?? '');
  const written = new Set(mails.map(({ messageId }) => messageId));
  const unknown = [...copies.keys()].filter((id) => !written.has(id)).map((id) => `never written: ${id}`);
  const lost = mails.filter(({ messageId, recipient, sentAt }) => {
    const arrived = copies.get(messageId) ?? [];
    return sentAt === null || arrived.length === 0 || arrived.some(({ to }) => to !== recipient);
  });
  return {
    written: mails.length,
    wrong: [...unknown, ...lost.map(({ kind, sentAt }) => `${kind}, ${sentAt === null ? 'not sent' : 'sent'}`)],
    secondCopies: received.length - copies.size,
    tooMany: mails.filter(({ messageId, attempts }) => (copies.get(messageId) ?? []).length > attempts).length,
  };
}
