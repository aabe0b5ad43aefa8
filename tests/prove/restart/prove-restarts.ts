/** People read, register and correct, while each process behind nginx is replaced in turn, and while one is killed. */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { applications, organisations, revisions } from '#db/schema.ts';
import { startBehindNginx, type ServersBehindNginx } from '#tests/support/behind-nginx.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { correctEntry, register, signIn } from '#tests/support/traffic/journeys.ts';
import { counted } from '#tests/support/traffic/mix.ts';
import { startTally, type Tally } from '#tests/support/traffic/tally.ts';
import { visitorOf, type Visitor } from '#tests/support/traffic/visitor.ts';
import type { Proof } from '../proof.ts';

/** In turn: with two processes each twice. */
const RESTARTS = 4;
const KILLS = 3;
/** As deploy/nginx.conf says: nginx has to know again that the other one is there. */
const BETWEEN_MS = 10_000;
const READERS = 4;
const CORRECTORS = 2;
const REGISTRARS = 2;
const READING = 'read';
const READS = [
  '/',
  '/?q=schulden',
  '/?q=borstvoeding',
  '/partners/geldloket-de-spaarvogel',
  '/api/search?q=taal',
  '/agenda',
];

type Site = { servers: ServersBehindNginx; db: Database; smtp: TestSmtp };
type Editor = { organisation: string; slug: string; visitor: Visitor };
/** What people were told to be kept; `text` is in the history of the organisation. */
type Acknowledged = { registered: string[]; corrections: { organisation: string; text: string }[] };

/** @throws when nginx is not installed */
export async function proveRestarts(databaseUrl: string, processes: number): Promise<Proof[]> {
  return onSite(databaseUrl, processes, async (site) => {
    const told = await whileVisited(site, async () => {
      for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
        await sleep(BETWEEN_MS);
        await site.servers.replace(restarts % processes);
      }
      await sleep(BETWEEN_MS);
    });
    return [
      {
        what: `requests that failed over ${RESTARTS} restarts of ${processes} processes behind nginx, forms among them`,
        figure: [`${told.tally.wrong()} of ${told.tally.requests()}`, ...told.tally.complaints.slice(0, 3)].join('; '),
        holds: told.tally.wrong() === 0,
      },
      ...(await keptProofs(site, told)),
    ];
  });
}

/** @throws when nginx is not installed */
export async function proveKills(databaseUrl: string, processes: number): Promise<Proof[]> {
  return onSite(databaseUrl, processes, async (site) => {
    const told = await whileVisited(site, async () => {
      for (let kills = 0; kills < KILLS; kills += 1) {
        await sleep(BETWEEN_MS);
        await site.servers.kill(kills % processes);
        await sleep(BETWEEN_MS);
        await site.servers.startAgain(kills % processes);
      }
      await sleep(BETWEEN_MS);
    });
    const reads = told.tally.kinds().get(READING)!;
    return [
      {
        what: `pages that failed while ${KILLS} times one of ${processes} processes was killed (kill -9)`,
        figure: `${reads.wrong} of ${reads.requests}`,
        holds: reads.wrong === 0,
      },
      {
        what: 'killed: requests of people who were filling in a form that failed, all told so',
        figure: `${told.tally.wrong() - reads.wrong} of ${told.tally.requests() - reads.requests}`,
        holds: true,
      },
      ...(await keptProofs(site, told)).map((proof) => ({ ...proof, what: `killed: ${proof.what}` })),
    ];
  });
}

async function onSite<T>(databaseUrl: string, processes: number, work: (site: Site) => Promise<T>): Promise<T> {
  const smtp = await startSmtp();
  const env = { DATABASE_URL: databaseUrl, SMTP_URL: smtp.url, GEOCODER: 'none' };
  const servers = await startBehindNginx(processes, env);
  const db = await openDatabase(databaseUrl);
  try {
    return await work({ servers, db, smtp });
  } finally {
    await db.close();
    await servers.stop();
    await smtp.stop();
  }
}

async function keptProofs({ db }: Site, { registered, corrections }: Acknowledged): Promise<Proof[]> {
  const rows = await db.read.select({ email: applications.email, state: applications.state }).from(applications);
  const isIn = (email: string) => rows.filter((row) => row.email === email && row.state === 'waiting').length === 1;
  const missing = registered.filter((email) => !isIn(email)).length;
  const history = await db.read.select().from(revisions);
  const timesTold = ({ organisation, text }: Acknowledged['corrections'][number]) => {
    const edits = history.filter(({ action, subjectId }) => action === 'edit' && subjectId === organisation);
    return edits.filter(({ after }) => JSON.stringify(after).includes(text)).length;
  };
  const lost = corrections.filter((correction) => timesTold(correction) !== 1).length;
  return [
    {
      what: 'registrations that were told to be in; not there, or there twice',
      figure: `${registered.length}; ${missing}`,
      holds: missing === 0 && registered.length > 0,
    },
    {
      what: 'corrections that were told to be kept; not in the history, or there twice',
      figure: `${corrections.length}; ${lost}`,
      holds: lost === 0 && corrections.length > 0,
    },
  ];
}

/** People go on visiting until `work` is done, and end what they are at. */
async function whileVisited(site: Site, work: () => Promise<void>): Promise<Acknowledged & { tally: Tally }> {
  const tally = startTally();
  const acknowledged: Acknowledged = { registered: [], corrections: [] };
  let isOver = false;
  let number = 0;
  const visitor = (kind: string, own: number) => visitorAt(site, tally, kind, own);
  const editors = await Promise.all(Array.from({ length: CORRECTORS }, (_, place) => anEditor(site, tally, place)));
  const goOn = async (kind: string, visit: (turn: number) => Promise<void>) => {
    for (let turn = 0; !isOver; turn += 1) await counted(tally, kind, () => visit(turn));
  };
  const visits = [
    ...Array.from({ length: READERS }, () => {
      const reader = visitor(READING, (number += 1));
      return goOn(READING, async (turn) => void (await reader.get(READS[turn % READS.length]!)));
    }),
    ...editors.map(({ visitor: editor, slug, organisation }) =>
      goOn('correct', async (turn) => {
        acknowledged.corrections.push({ organisation, text: await correctEntry(editor, slug, turn) });
      }),
    ),
    ...Array.from({ length: REGISTRARS }, () =>
      goOn('register', async () => {
        const own = (number += 1);
        acknowledged.registered.push(await register(visitor('register', own), site.smtp, own));
      }),
    ),
  ];
  await work();
  isOver = true;
  await Promise.all(visits);
  return { ...acknowledged, tally };
}

async function anEditor(site: Site, tally: Tally, place: number): Promise<Editor> {
  const all = await site.db.read.select({ id: organisations.id, slug: organisations.slug }).from(organisations);
  const { id, slug } = all[place]!;
  const email = `redactie@herstart-${place}.example`;
  await giveRole(site.db, { name: 'Isa Verzinsel', email, role: 'editor' }, { organisation: id });
  const visitor = visitorAt(site, tally, 'correct', 100 + place);
  await signIn(visitor, site.smtp, email);
  return { organisation: id, slug, visitor };
}

/** With connections of its own, as a browser has. */
function visitorAt({ servers }: Site, tally: Tally, kind: string, number: number): Visitor {
  return visitorOf({ url: servers.url, agent: new Agent({ keepAlive: true }), tally }, { kind, number });
}
