/** The database cannot be written for a while: the disk is full, or another program keeps it locked. Over HTTP. */
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
    takeRoom(pid);
    const refused = await send();
    const [reads, health] = [await readsGoOn(server), await healthOf(server)];
    giveRoom(pid);
    const taken = await sendAgain(server.url, refused);
    const after = await healthOf(server);
    return [
      refusedClearly('disk full: a form that is sent', refused),
      { what: 'disk full: pages, search and API', figure: reads.figure, holds: reads.all },
      { what: 'disk full: /healthz', figure: String(health), holds: health === 503 },
      {
        what: 'room again: the kept form, sent once more; /healthz; applications in the database',
        figure: `${taken.status}; ${after}; ${await countApplications(server)}`,
        holds: taken.status === 303 && after === 200 && (await countApplications(server)) === 1,
      },
      await isSound('disk full: the database afterwards', server),
    ];
  } finally {
    await server.stop();
  }
}

export async function proveLocked(): Promise<Proof[]> {
  const server = await startServer({ GEOCODER: 'none' });
  const other = openDatabase(server.databaseUrl);
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
    other.close();
    await server.stop();
  }
}

function refusedClearly(what: string, { status, page }: Seen): Proof {
  const says = page.includes('Wij kunnen dit nu niet bewaren');
  const keeps = /name="applicantEmail" value="isa@/.test(page);
  return {
    what,
    figure: `${status}, ${says ? 'says so' : 'without words'}, ${keeps ? 'keeps what was typed' : 'loses what was typed'}`,
    holds: status === 503 && says && keeps,
  };
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
  const db = openDatabase(databaseUrl);
  const rows = await db.read.select({ id: applications.id }).from(applications);
  db.close();
  return rows.length;
}

async function isSound(what: string, { databaseUrl }: RunningServer): Promise<Proof> {
  const db = openDatabase(databaseUrl);
  const [check] = db.read.all<{ integrity_check: string }>('pragma integrity_check');
  db.close();
  const figure = check?.integrity_check ?? 'no answer';
  return { what, figure, holds: figure === 'ok' };
}
