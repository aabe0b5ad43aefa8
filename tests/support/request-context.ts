/**
 * What a loader or action gets. `requestContext` is around a directory in memory, without a database: a page that asks
 * for one fails. `databaseContext` has a real one, filled with the demo coalition.
 */
import { createAppContext, type RequestContext } from '#app/context.server.ts';
import { LIMITS } from '#app/domain/access/limits.ts';
import { VISITOR, type Actor, type Person } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { readConfig, type Config } from '#app/platform/config.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { recentCounts } from '#app/platform/recent-counts.server.ts';
import { readMapBase } from '#app/platform/map-base.server.ts';
import { sealWith } from '#app/platform/secrets.server.ts';
import { readNationalGeography } from '#seed/national-geography.ts';
import type { Scenario } from '#seed/scenarios.ts';
import { demoDirectory, NOW } from './demo-directory.ts';
import { temporaryDatabase } from './database.ts';

export const BASE_URL = 'https://gids.voorbeeld.example';

/** What a site that others reach needs. */
export const SITE_ENVIRONMENT = {
  BASE_URL,
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'gids@voorbeeld.example',
  SESSION_SECRET: 'a secret for tests only, of enough characters',
  DEMO: 'on',
  MAP_TILES: 'none',
  GEOCODER: 'none',
  LOG_LEVEL: 'silent',
};

/** Read once: what is drawn from it is kept with it. */
const map = readMapBase();
const config = readConfig(SITE_ENVIRONMENT);

/** What a request of a visitor adds to the context of the app. */
export const ANONYMOUS = {
  actor: VISITOR,
  session: null,
  nonce: 'nonce',
  requestId: '01890000-0000-7000-8000-000000000000',
  sameForAll: () => {},
  ip: '192.0.2.1',
  drained: () => Promise.resolve(),
};

export function requestContext(directory: Directory = demoDirectory(), now = NOW): RequestContext {
  return {
    config,
    log: createLog(config.logLevel),
    directory: {
      current: () => directory,
      refresh: () => Promise.resolve(),
      settled: () => Promise.resolve(),
      stop: () => {},
    },
    map,
    country: readNationalGeography,
    clock: () => now,
    newId,
    geocoder: null,
    seal: sealWith(config.sessionSecret, 'requests'),
    site: { name: directory.coalition.name, baseUrl: BASE_URL, from: config.mailFrom },
    background: { wake: () => {}, settled: () => Promise.resolve(), stop: () => Promise.resolve() },
    readings: recentCounts(LIMITS['hsds-by-address'].windowMs),
    metrics: null,
    searches: { note: () => {}, noted: () => 0, settled: () => Promise.resolve(), stop: () => Promise.resolve() },
    ...ANONYMOUS,
    get db(): never {
      throw new Error('A request in this test has no database');
    },
    get signIn(): never {
      throw new Error('A request in this test has no database to sign in with');
    },
  };
}

export type DatabaseContext = {
  context: RequestContext;
  /** The same world for somebody else. */
  as(actor: Actor): RequestContext;
  dispose(): Promise<void>;
};

/** @param changed differs from the configuration of a public site with the demo coalition */
export async function databaseContext({
  scenario = 'demo',
  now = NOW,
  ...changed
}: Partial<Config> & { scenario?: Scenario; now?: number } = {}): Promise<DatabaseContext> {
  const temporary = await temporaryDatabase(scenario);
  await temporary.db.close();
  const databaseUrl = temporary.url;
  const app = await createAppContext({ ...config, databaseUrl, ...changed }, createLog('silent'), () => now);
  const context: RequestContext = { ...app, ...ANONYMOUS };
  return {
    context,
    as: (actor) => ({ ...context, actor, session: actor.kind === 'person' ? sessionFor(actor) : null }),
    async dispose() {
      app.directory.stop();
      await app.background.stop();
      await app.searches.stop();
      await app.db.close();
      await temporary.remove();
    },
  };
}

function sessionFor({ id, email }: Person) {
  return { id: `session of ${id}`, person: id, email, secondFactor: 'done' as const };
}

/** A person with the given roles. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    id: newId(),
    name: 'Noor van Nergens',
    email: 'noor@voorbeeld.example',
    coordinator: false,
    leads: [],
    edits: [],
    member: false,
    ...overrides,
  };
}

/** What a browser sends for a page. */
export function pageRequest(path: string, language = 'nl'): Request {
  return new Request(`${BASE_URL}${path}`, { headers: { 'Accept-Language': language } });
}

/** What a browser sends for a form. */
export function formRequest(
  path: string,
  fields: [string, string][] | Record<string, string>,
  language = 'nl',
): Request {
  return new Request(`${BASE_URL}${path}`, {
    method: 'POST',
    headers: { 'Accept-Language': language },
    body: new URLSearchParams(fields),
  });
}
