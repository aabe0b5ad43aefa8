/** What traffic needs: the built server as a process of its own, a mail server, people who may sign in, a known site. */
import { Agent } from 'node:http';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { applications, organisations } from '#db/schema.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';
import { signIn } from './journeys.ts';
import { readSite, type KnownSite } from './known-site.ts';
import { startTally, type Tally } from './tally.ts';
import { visitorOf, type Visitor } from './visitor.ts';

/** Somebody who may correct one entry. */
export type Editor = { email: string; slug: string };

export type TrafficWorld = {
  server: RunningServer;
  smtp: TestSmtp;
  site: KnownSite;
  editors: Editor[];
  /** Cookies of those who are signed in for the whole time. */
  sessions: { coordinator: Map<string, string>; editors: Map<string, string>[] };
  /** Of a page that a browser has seen: its ETag. */
  seen: Map<string, string>;
  /** Mail addresses of the registrations that were told to be in. */
  registered: string[];
  /** @param tally what its requests are counted in */
  visitor(tally: Tally, who: Omit<Parameters<typeof visitorOf>[1], 'language'> & { language?: string }): Visitor;
  /** Those of them that are not in the database exactly once, confirmed. */
  missing(): Promise<string[]>;
  stop(): Promise<void>;
};

/** One of them may ask for five codes in a quarter of an hour. */
const EDITORS = 200;
const SIGNED_IN = 4;
/** So long somebody waits for a code before asking again. */
const MAIL_PATIENCE_MS = 60_000;
/** Whoever asks leaves a connection before the server does: a request into one that ends is asked again by browsers, not here. */
const UNUSED_MS = 30_000;

/**
 * @param env for the server; `DATABASE_URL` of a filled database, or the demo coalition
 * @param start one server, unless it says otherwise
 */
export async function startTraffic(
  env: Record<string, string> = {},
  start: (env: Record<string, string>) => Promise<RunningServer> = startServer,
): Promise<TrafficWorld> {
  const smtp = await startSmtp({ patienceMs: MAIL_PATIENCE_MS });
  const server = await start({ GEOCODER: 'none', TRUST_PROXY: '1', SMTP_URL: smtp.url, ...env });
  const db = await openDatabase(server.databaseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity, timeout: UNUSED_MS });
  const visitor: TrafficWorld['visitor'] = (tally, who) => visitorOf({ url: server.url, agent, tally }, who);

  const tally = startTally();
  const editors = await makeEditors(db);
  const session = async (email: string, number: number) => {
    const cookies = new Map<string, string>();
    await signIn(visitor(tally, { kind: 'sign-in', number, cookies }), smtp, email);
    return cookies;
  };
  const registered: string[] = [];
  return {
    server,
    smtp,
    site: await readSite(visitor(tally, { kind: 'reading the site', number: 0 })),
    editors,
    sessions: {
      coordinator: await session(COORDINATOR, 1),
      editors: await Promise.all(editors.slice(0, SIGNED_IN).map(({ email }, place) => session(email, place + 2))),
    },
    seen: new Map(),
    registered,
    visitor,
    missing: () => notInDatabase(db, registered),
    async stop() {
      agent.destroy();
      await db.close();
      await server.stop();
      await smtp.stop();
    },
  };
}

/** Of partners that lie apart in the directory. */
async function makeEditors(db: Database): Promise<Editor[]> {
  const all = await db.read
    .select({ id: organisations.id, slug: organisations.slug, status: organisations.status })
    .from(organisations);
  const published = all.filter(({ status }) => status === 'published');
  const chosen = published.filter((_, place) => place % Math.ceil(published.length / EDITORS) === 0);
  const editors = chosen.map(({ id, slug }, place) => ({ id, slug, email: `redactie@verkeer-${place}.example` }));
  for (const { id, email } of editors) {
    await giveRole(db, { name: 'Isa Verzinsel', email, role: 'editor' }, { organisation: id });
  }
  return editors.map(({ email, slug }) => ({ email, slug }));
}

async function notInDatabase(db: Database, registered: string[]): Promise<string[]> {
  const rows = await db.read.select({ email: applications.email, state: applications.state }).from(applications);
  const isIn = (email: string) => {
    const mine = rows.filter((row) => row.email === email);
    return mine.length === 1 && ['waiting', 'approved'].includes(mine[0]!.state);
  };
  return registered.filter((email) => !isIn(email));
}
