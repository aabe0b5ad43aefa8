/**
 * What the pages after finding cost at national size: who refers to whom, and where help is missing, beside the barest
 * page of the same process in the same run. Each page is asked for at several addresses in turn, those with the most to
 * show, so that what is kept from an earlier answer does not flatter it. `--database FILE` measures a filled one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Directory } from '#app/domain/directory/directory.ts';
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { readCoverageRequest } from '#app/routes/curation/coverage/coverage-request.ts';
import { openDatabase } from '#db/client.server.ts';
import { startingContents } from '#seed/scenarios.ts';
import { aPerson } from '#tests/support/request-context.ts';
import { startBuiltApp, type BuiltApp, type Visit } from './built-app.ts';
import { percentiles } from './steady-load.ts';

const ROUNDS = 60;
/** Not counted: the first visits of a process compile it. */
const WARM_UP = 10;
/** Addresses of a page that has one for each partner or municipality. */
const ADDRESSES = 40;
/** What was promised for a page at this size. */
const PROMISED = { p95: 300, kB: 300 };

export async function benchReferral(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { database: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const databaseUrl = `file:${values.database ?? join(folder, 'bench.db')}`;
  if (values.database === undefined) await fill(databaseUrl);
  const app = await startBuiltApp(databaseUrl);
  const directory = app.context.directory.current();

  const pages = await measure(app, pagesOf(directory), ROUNDS);
  const bare = pages[0]?.p50 ?? 0;
  for (const { p50, p95, kB, ...figures } of pages) {
    const isKept = p95 <= PROMISED.p95 && kB <= PROMISED.kB;
    print({ figure: 'page, ms', ...figures, p50, p95, timesBare: Math.round(p50 / bare), kB, isKept });
  }
  for (const figures of await measure(app, filesOf(directory), WARM_UP)) print({ figure: 'file, ms', ...figures });
  await app.stop();
  rmSync(folder, { recursive: true });
}

async function fill(databaseUrl: string): Promise<void> {
  const db = await openDatabase(databaseUrl);
  const now = Date.now();
  await fillDatabase({ db, newId, now })(startingContents('large', now, newId));
  await db.close();
}

type Addresses = Record<string, string[]>;

/** Those under `/beheer` are for a coordinator. */
function pagesOf(directory: Directory): Addresses {
  const { organisations, municipalities, vocabulary } = directory;
  const routesOf = (id: string) => directory.routesFrom(id).length + directory.routesTo(id).length;
  const busiest = [...organisations].sort((a, b) => routesOf(b.id) - routesOf(a.id)).slice(0, ADDRESSES);
  const themes = vocabulary.theme.map(({ id }) => id);
  const towns = municipalities.slice(0, ADDRESSES).map(({ slug }, at) => ({ slug, theme: themes[at % themes.length] }));
  const regions = coverageParts(directory);
  const strict = 'phase=after&audience=mild-intellectual-disability&domain=informal&checked=yes';

  return {
    'the barest': ['/dev/leeg'],
    'network of a partner': busiest.map(({ slug }) => `/netwerk?partner=${slug}`),
    'network of a theme': themes.map((theme) => `/netwerk?thema=${theme}`),
    'network of a theme in a municipality': towns.map(({ slug, theme }) => `/netwerk?thema=${theme}&gemeente=${slug}`),
    'network, whole': ['/netwerk', '/netwerk?page=2', '/netwerk?page=500'],
    'network, where it is thin': ['/beheer/netwerk'],
    'coverage, as it opens': ['/beheer/dekking'],
    'coverage of a region': regions.map((slug) => `/beheer/dekking?region=${slug}`),
    'coverage of a region, filtered': regions.map((slug) => `/beheer/dekking?region=${slug}&phase=after&checked=yes`),
    'coverage of a region, all filters': regions.map((slug) => `/beheer/dekking?region=${slug}&${strict}`),
    'coverage, a cell': towns.map(({ slug, theme }) => `/beheer/dekking?cell=${theme}.${slug}`),
    municipality: towns.map(({ slug }) => `/gemeenten/${slug}`),
    partner: busiest.map(({ slug }) => `/partners/${slug}`),
    'care paths': ['/zorgpaden'],
  };
}

function filesOf(directory: Directory): Addresses {
  return {
    'network, whole': ['/netwerk.csv'],
    'coverage of a region': coverageParts(directory).map((slug) => `/beheer/dekking.csv?region=${slug}`),
  };
}

function coverageParts(directory: Directory): string[] {
  return readCoverageRequest(directory, new URLSearchParams()).parts.map(({ slug }) => slug);
}

/** All in turn, so that a slow moment of the machine hits each of them. */
async function measure(app: BuiltApp, addresses: Addresses, rounds: number) {
  const person = aPerson({ coordinator: true });
  const session = { id: 'bench', person: person.id, email: person.email, secondFactor: 'done' as const };
  const pages = Object.entries(addresses).map(([page, paths]) => ({ page, paths, visits: [] as Visit[] }));
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const { paths, visits } of pages) {
      const path = paths[round % paths.length]!;
      const visit = await app.visit(path, path.startsWith('/beheer') ? { actor: person, session } : {});
      if (round >= WARM_UP) visits.push(visit);
    }
  }
  return pages.map(({ page, visits }) => ({
    page,
    ...percentiles(visits.map(({ ms }) => ms)),
    cpu: percentiles(visits.map(({ cpuMs }) => cpuMs)),
    /** Of the largest. */
    kB: Math.round(Math.max(...visits.map(({ bytes }) => bytes)) / 1000),
  }));
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
