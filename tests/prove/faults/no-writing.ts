/** The database cannot be written for a while: the disk is full, it became read-only, or another program keeps it. Over HTTP. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#db/client.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { applications } from '#db/schema.ts';
import { giveRoom, takeRoom } from '#tests/support/no-room.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import type { Proof } from '../proof.ts';
import { fillInForm, sendAgain, type Seen } from './form-sender.ts';

/** Longer than the server waits for another program. */
const LOCKED_MS = 13_000;
/** How long the server waits, and some time to answer. */
const MOST_WAITED_MS = 11_500;
const READS = [
  '/',
  '/?q=schulden',
  '/partners/geldloket-de-spaarvogel',
  '/api/search?q=schulden',
  '/kaart/gebied.json',
];

export async function proveFullDisk(): Promise<Proof[]> {
  const server = await startServer({ GEOCODER: 'none' });
  try {
    const { pid = 0 } = server.process;
    const send = await fillInForm(server.url, 'Zwaluw');
    const proofs = await whileNotWritten(server, send, {
      what: 'disk full',
      begin: () => takeRoom(pid),
      over: 'room again',
      end: () => giveRoom(pid),
    });
    return [...proofs, await isSound('disk full: the database afterwards', server)];
  } finally {
    await server.stop();
  }
}

export async function proveReadOnly(): Promise<Proof[]> {
  const server = await startServer({ GEOCODER: 'none' }, ['tests/support/server-in-trouble.ts']);
  const { process: child } = server;
  /** Read-only, or to be written again. */
  const turn = async () => {
    const turned = once(child.stdout!, 'data');
    child.kill('SIGUSR2');
    await turned;
  };
  try {
    const send = await fillInForm(server.url, 'Kwikstaart');
    return await whileNotWritten(server, send, {
      what: 'database read-only while the server runs',
      begin: turn,
      over: 'to be written again',
      end: turn,
    });
  } finally {
    await server.stop();
  }
}

type Trouble = { what: string; begin: () => void | Promise<void>; over: string; end: () => void | Promise<void> };

async function whileNotWritten(
  server: RunningServer,
  send: () => Promise<Seen>,
  { what, begin, over, end }: Trouble,
): Promise<Proof[]> {
  await begin();
  const refused = await send();
  const [reads, health] = [await readsGoOn(server), await healthOf(server)];
  await end();
  const taken = await sendAgain(server.url, refused);
  const [after, kept] = [await healthOf(server), await countApplications(server)];
  return [
    refusedClearly(`${what}: a form that is sent`, refused),
    { what: `${what}: pages, search and API`, figure: reads.figure, holds: reads.all },
    { what: `${what}: /healthz`, figure: String(health), holds: health === 503 },
    {
      what: `${over}: the kept form, sent once more; /healthz; applications in the database`,
      figure: `${taken.status}; ${after}; ${kept}`,
      holds: taken.status === 303 && after === 200 && kept === 1,
    },
  ];
}

export async function proveLocked(): Promise<Proof[]> {
  const server = await startServer({ GEOCODER: 'none' });
  const other = await openDatabase(server.databaseUrl);
  try {
    const sends = await Promise.all(['Merel', 'Spreeuw', 'Lijster'].map((name) => fillInForm(server.url, name)));
    const locked = other.inTransaction(async (tx) => {
      await raiseDirectoryVersion(tx, Date.now(), [{ kind: 'everything' }]);
      await sleep(LOCKED_MS);
    });
    const sending = Promise.all(sends.map((send) => send()));
    const reads = await readsGoOn(server);
    const refused = await sending;
    const longest = Math.max(...refused.map(({ ms }) => ms));
    await locked;
    const taken = await Promise.all(refused.map((one) => sendAgain(server.url, one)));
    return [
      refusedClearly('locked by another program: three forms that are sent', refused[0]!),
      {
        what: 'locked: the longest that one of three visitors waited for that page',
        figure: `${(longest / 1000).toFixed(1)} s`,
        holds: refused.every(({ status }) => status === 503) && longest < MOST_WAITED_MS,
      },
      { what: 'locked: pages, search and API meanwhile', figure: reads.figure, holds: reads.all },
      {
        what: 'free again: the kept forms, sent once more; applications in the database',
        figure: `${taken.map(({ status }) => status).join(', ')}; ${await countApplications(server)}`,
        holds: taken.every(({ status }) => status === 303) && (await countApplications(server)) === sends.length,
      },
    ];
  } finally {
    await other.close();
    await server.stop();
  }
}

function refusedClearly(what: string, { status, page, again }: Seen): Proof {
  const says = page.includes('Wij kunnen dit nu niet bewaren');
  const keeps = /name="applicantEmail" value="isa@/.test(page);
  const told = [
    status,
    says ? 'says so' : 'without words',
    keeps ? 'keeps what was typed' : 'loses what was typed',
    again === null ? 'not when to come again' : `again in ${again} s`,
  ];
  return { what, figure: told.join(', '), holds: status === 503 && says && keeps && again !== null };
}

async function readsGoOn({ url }: RunningServer): Promise<{ figure: string; all: boolean }> {
  const answers = await Promise.all(READS.map((path) => fetch(url + path)));
  const good = answers.filter(({ status }) => status === 200).length;
  return { figure: `${good} of ${READS.length} answered`, all: good === READS.length };
}

async function healthOf({ url }: RunningServer): Promise<number> {
  return (await fetch(`${url}/healthz`)).status;
}

async function countApplications({ databaseUrl }: RunningServer): Promise<number> {
  const db = await openDatabase(databaseUrl);
  const rows = await db.read.select({ id: applications.id }).from(applications);
  await db.close();
  return rows.length;
}

async function isSound(what: string, { databaseUrl }: RunningServer): Promise<Proof> {
  const db = await openDatabase(databaseUrl);
  const [check] = db.read.all<{ integrity_check: string }>('pragma integrity_check');
  await db.close();
  const figure = check?.integrity_check ?? 'no answer';
  return { what, figure, holds: figure === 'ok' };
}
