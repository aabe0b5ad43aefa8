/**
 * Sends a running server thousands of hostile requests, as a visitor and as people who are signed in, and tells what went
 * wrong. With the same seed the same requests are sent, as long as the site has the same pages.
 */
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { readMailFolder } from '#app/platform/mail-folder.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { giveRole } from '../give-role.ts';
import { COORDINATOR } from '../sign-in.ts';
import { startServer, type RunningServer } from '../server.ts';
import { sitemapRoutes, type SitemapRoute } from '../sitemap-routes.ts';
import { hostileClient, type Answer, type HostileClient } from './hostile-client.ts';
import { hostileRequests, type HostileRequest } from './requests.ts';
import { followLinks, type KnownSite } from './site-map.ts';
import { PERSONAL } from './values.ts';

export type Campaign = {
  sent: number;
  /** By status: how many were answered with it. */
  statuses: Map<number, number>;
  /** Answered with 500 or more, or not at all. */
  failed: string[];
  /** Lines of the log that hold what was sent. */
  leaks: string[];
  /** What visitors changed of what is published: nothing, if all is well. */
  changedByVisitors: boolean;
  aliveAfter: boolean;
};

const CONNECTIONS = 8;
/** As many are read to find links and forms. */
const PAGES = 200;
const MAIL_MS = 10_000;
const EDITOR = { name: 'Bo Bijhouder', email: 'bo@nergens-hulp.example', role: 'editor' as const };
const MEMBER = { name: 'Lia Lid', email: 'lia@nergens-hulp.example', role: 'member' as const };
/** Sent by somebody, or known of whoever signed in. */
const NEVER_LOGGED = [...PERSONAL, COORDINATOR, EDITOR.name, EDITOR.email, MEMBER.name, MEMBER.email];
/** Ending one's session or account is tried by visitors: whoever does it is no longer signed in. */
const ENDS_SESSION = /^\/(uitloggen|mijn\/)/;
/** Made of everything there is: a few of them say enough. */
const HEAVY = /^\/(download|beheer\/export)/;
/** An address for documentation, another for each request: limits per address are proved elsewhere. */
const addressOf = (count: number) => `198.18.${(count >> 8) & 255}.${count & 255}`;

/** @param total how many requests; @param seed repeats them */
export async function hostileCampaign(total: number, seed: number): Promise<Campaign> {
  const server = await startServer({ GEOCODER: 'none', TRUST_PROXY: '1', LOG_LEVEL: 'debug' });
  const log = linesOf(server);
  const db = await openDatabase(server.databaseUrl);
  const client = hostileClient(server.url, CONNECTIONS);
  try {
    const [partner] = await publishedOrganisations(db.read);
    if (!partner) throw new Error('The demo coalition has no partners');
    await giveRole(db, EDITOR, { organisation: partner.id });
    await giveRole(db, MEMBER);
    const cookies: string[] = [];
    for (const email of [COORDINATOR, EDITOR.email, MEMBER.email]) cookies.push(await signIn(server, client, email));
    const site = await knownSite(client, cookies[0]!);
    const campaign: Campaign = {
      sent: 0,
      statuses: new Map(),
      failed: [],
      leaks: [],
      changedByVisitors: false,
      aliveAfter: false,
    };

    const before = JSON.stringify(await publishedOrganisations(db.read));
    const asVisitor = hostileRequests(site, oftenEnough(sitemapRoutes), server.url);
    await sendAll(client, campaign, fc.sample(asVisitor, { numRuns: Math.round(total * 0.6), seed }), null);
    campaign.changedByVisitors = JSON.stringify(await publishedOrganisations(db.read)) !== before;

    const kept = { ...site, forms: site.forms.filter(({ action }) => !ENDS_SESSION.test(action)) };
    const inside = sitemapRoutes.filter(({ path }) => !ENDS_SESSION.test(path));
    for (const [index, cookie] of cookies.entries()) {
      const share = Math.ceil((total * 0.4) / cookies.length);
      const asPerson = hostileRequests(kept, oftenEnough(inside), server.url);
      await sendAll(client, campaign, fc.sample(asPerson, { numRuns: share, seed: seed + 1 + index }), cookie);
    }
    campaign.aliveAfter =
      server.process.exitCode === null && (await client.send({ method: 'GET', path: '/healthz' })).status === 200;
    campaign.failed = campaign.failed.map((failure) => `${failure} ${reasonOf(failure, log)}`);
    campaign.leaks = log.filter((line) => NEVER_LOGGED.some((text) => line.includes(text)));
    return campaign;
  } finally {
    client.close();
    await db.close();
    await server.stop();
  }
}

async function sendAll(
  client: HostileClient,
  campaign: Campaign,
  requests: HostileRequest[],
  cookie: string | null,
): Promise<void> {
  const next = requests.values();
  async function sendInTurn(): Promise<void> {
    for (const request of next) {
      const headers: Record<string, string> = { 'X-Forwarded-For': addressOf(campaign.sent), ...request.headers };
      if (cookie !== null) headers.Cookie = cookie;
      campaign.sent += 1;
      const outcome = await client.send({ ...request, headers }).then(
        ({ status, headers: { 'x-request-id': id } }) => ({ status, id: String(id) }),
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (typeof outcome === 'string') {
        campaign.failed.push(`${outcome}: ${inShort(request)}`);
        continue;
      }
      campaign.statuses.set(outcome.status, (campaign.statuses.get(outcome.status) ?? 0) + 1);
      if (outcome.status >= 500) campaign.failed.push(`${outcome.status} ${outcome.id}: ${inShort(request)}`);
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, sendInTurn));
}

/** What the log says of the request with this number. */
function reasonOf(failure: string, log: string[]): string {
  const id = /[0-9a-f-]{36}/.exec(failure)?.[0];
  return log.find((line) => id !== undefined && line.includes(id) && line.includes('"err"')) ?? '';
}

function inShort({ method, path, headers, body }: HostileRequest): string {
  return `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 300)} ${JSON.stringify(body.slice(0, 300))}`;
}

/** Layouts have no page of their own; what is heavy is asked once where the rest is asked ten times. */
function oftenEnough(routes: SitemapRoute[]): SitemapRoute[] {
  return routes.flatMap((route) =>
    route.isLayout ? [] : HEAVY.test(route.path) ? [route] : Array<SitemapRoute>(10).fill(route),
  );
}

function knownSite(client: HostileClient, cookie: string): Promise<KnownSite> {
  const starts = [
    '/',
    '/beheer',
    '/mijn',
    ...sitemapRoutes.flatMap(({ path, isLayout }) => (isLayout || /[:*]/.test(path) ? [] : [path])),
  ];
  return followLinks(
    async (path) => {
      const { status, headers, text } = await client.send({ method: 'GET', path, headers: { Cookie: cookie } });
      return status === 200 && String(headers['content-type']).includes('html') ? text : null;
    },
    starts,
    PAGES,
  );
}

async function signIn(server: RunningServer, client: HostileClient, email: string): Promise<string> {
  const post = (path: string, body: string, cookie = '') =>
    client.send({
      method: 'POST',
      path,
      body,
      headers: { Origin: server.url, Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  const asked = await post('/inloggen?index', new URLSearchParams({ email }).toString());
  const code = await mailedCode(server, email);
  const done = await post('/inloggen/code', new URLSearchParams({ code }).toString(), cookiesIn(asked));
  if (done.status !== 303) throw new Error(`Signing in as ${email} was answered with ${done.status}`);
  return cookiesIn(done);
}

function cookiesIn({ headers }: Answer): string {
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

async function mailedCode(server: RunningServer, email: string): Promise<string> {
  const folder = server.mailFolder;
  for (const until = Date.now() + MAIL_MS; Date.now() < until; await sleep(50)) {
    const mail = (await readMailFolder(folder)).find(({ to }) => to === email);
    const code = mail && /^ {4}(\d{6})$/m.exec(mail.text)?.[1];
    if (code) return code;
  }
  throw new Error(`No code was mailed to ${email}`);
}

/** Everything the server writes, line by line, as it comes. */
function linesOf({ process: child }: RunningServer): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
  }
  return lines;
}
