/** Two processes on one database behind nginx are restarted one after the other, while people read, register and correct. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '#db/client.server.ts';
import { applications, organisations, revisions } from '#db/schema.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { freePort, startServer, type RunningServer } from '#tests/support/server.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { correctEntry, register, signIn } from '#tests/support/traffic/journeys.ts';
import { startTally, type Tally } from '#tests/support/traffic/tally.ts';
import { AnsweredOtherwise, visitorOf, type Visitor } from '#tests/support/traffic/visitor.ts';
import type { Proof, ProofPart } from './proof.ts';
import { findNginx, startNginx } from './restart/nginx.ts';

const ROUNDS = 2;
/** As deploy/nginx.conf says: nginx has to know again that the other one is there. */
const BETWEEN_MS = 10_000;
const READERS = 4;
const CORRECTORS = 2;
const REGISTRARS = 2;
const READS = [
  '/',
  '/?q=schulden',
  '/?q=borstvoeding',
  '/partners/geldloket-de-spaarvogel',
  '/api/search?q=taal',
  '/agenda',
];
const SECRET = 'only-for-this-proof-'.repeat(2);

export const restartPart: ProofPart = {
  name: 'restart',
  title: 'Restart without a failed request',
  async prove() {
    const nginx = findNginx();
    if (nginx === null) throw new Error('nginx is not installed: it comes from the packages of the system');
    return proveRestart(nginx);
  },
};

type Site = { url: string; db: Database; smtp: TestSmtp; tally: Tally; startedAt: number };
type Acknowledged = { registered: string[]; corrections: number };

async function proveRestart(program: string): Promise<Proof[]> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const smtp = await startSmtp();
  const [port, first, second] = [await freePort(), await freePort(), await freePort()];
  const env = {
    DATABASE_URL: `file:${join(folder, 'restart.db')}`,
    BASE_URL: `http://localhost:${port}`,
    SESSION_SECRET: SECRET,
    SMTP_URL: smtp.url,
    TRUST_PROXY: '1',
    GEOCODER: 'none',
  };
  const start = (upstream: number) => startServer({ ...env, PORT: String(upstream) });
  const running: [RunningServer, RunningServer] = [await start(first), await start(second)];
  const nginx = await startNginx(program, port, [first, second]);
  const db = openDatabase(env.DATABASE_URL);
  const tally = startTally();
  try {
    const site = { url: nginx.url, db, smtp, tally, startedAt: Date.now() };
    let restarts = 0;
    const acknowledged = await whileVisited(site, async () => {
      for (; restarts < ROUNDS * running.length; restarts += 1) {
        await sleep(BETWEEN_MS);
        const place = restarts % running.length;
        await running[place]!.stop();
        running[place] = await start([first, second][place]!);
      }
      await sleep(BETWEEN_MS);
    });
    return await proofsOf(site, acknowledged, restarts);
  } finally {
    await nginx.stop();
    db.close();
    for (const server of running) await server.stop();
    await smtp.stop();
    rmSync(folder, { recursive: true });
  }
}

async function proofsOf(
  { db, tally, startedAt }: Site,
  acknowledged: Acknowledged,
  restarts: number,
): Promise<Proof[]> {
  const rows = await db.read.select({ email: applications.email, state: applications.state }).from(applications);
  const isIn = (email: string) => rows.filter((row) => row.email === email && row.state === 'waiting').length === 1;
  const missing = acknowledged.registered.filter((email) => !isIn(email)).length;
  const told = await db.read.select().from(revisions);
  const edits = told.filter(({ action, subjectKind, at }) => {
    return action === 'edit' && subjectKind === 'organisation' && at >= startedAt;
  }).length;
  return [
    {
      what: `requests that failed over ${restarts} restarts of two processes behind nginx, forms among them`,
      figure: [`${tally.wrong()} of ${tally.requests()}`, ...tally.complaints.slice(0, 3)].join('; '),
      holds: tally.wrong() === 0,
    },
    {
      what: 'registrations that were told to be in; not there, or there twice',
      figure: `${acknowledged.registered.length}; ${missing}`,
      holds: missing === 0 && acknowledged.registered.length > 0,
    },
    {
      what: 'corrections that were told to be kept; in the history',
      figure: `${acknowledged.corrections}; ${edits}`,
      holds: acknowledged.corrections === edits && edits > 0,
    },
  ];
}

/** People go on visiting until `work` is done, and end what they are at. */
async function whileVisited(site: Site, work: () => Promise<void>): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { registered: [], corrections: 0 };
  let isOver = false;
  let number = 0;
  const over = () => isOver;
  const editors = await Promise.all(Array.from({ length: CORRECTORS }, (_, place) => anEditor(site, place)));
  const visits = [
    ...Array.from({ length: READERS }, () => {
      const visitor = visitorAt(site, 'read', (number += 1));
      return goOn(over, async (turn) => void (await visitor.get(READS[turn % READS.length]!)));
    }),
    ...editors.map(({ visitor, slug }) =>
      goOn(over, async (turn) => {
        await correctEntry(visitor, slug, turn);
        acknowledged.corrections += 1;
      }),
    ),
    ...Array.from({ length: REGISTRARS }, () =>
      goOn(over, async () => {
        const own = (number += 1);
        acknowledged.registered.push(await register(visitorAt(site, 'register', own), site.smtp, own));
      }),
    ),
  ];
  await work();
  isOver = true;
  await Promise.all(visits);
  return acknowledged;
}

async function goOn(over: () => boolean, visit: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; !over(); turn += 1) {
    await visit(turn).catch((error: unknown) => {
      // Counted already.
      if (!(error instanceof AnsweredOtherwise)) throw error;
    });
  }
}

async function anEditor(site: Site, place: number): Promise<{ visitor: Visitor; slug: string }> {
  const all = await site.db.read.select({ id: organisations.id, slug: organisations.slug }).from(organisations);
  const { id, slug } = all[place]!;
  const email = `redactie@herstart-${place}.example`;
  await giveRole(site.db, { name: 'Isa Verzinsel', email, role: 'editor' }, { organisation: id });
  const visitor = visitorAt(site, 'correct', 100 + place);
  await signIn(visitor, site.smtp, email);
  return { visitor, slug };
}

/** Each at an address of its own: nginx tells the one that it sees. */
function visitorAt({ url, tally }: Site, kind: string, number: number): Visitor {
  const agent = new Agent({ keepAlive: true, localAddress: `127.1.${number >> 8}.${number & 255}` });
  return visitorOf({ url, agent, tally }, { kind, number, cookies: new Map() });
}
