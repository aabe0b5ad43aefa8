/**
 * What the directory's pages cost, beside the barest page of the same server in the same run.
 * Throughput is measured over HTTP against the built server in a process of its own: that of pages which were made already
 * (docs/decisions/020), for the bare one is made each time. Server time is that of making them, measured inside this process,
 * from the call of the request handler to the last byte, with the loader timed on its own.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from '#tests/support/server.ts';
import { startBuiltApp, type BuiltApp } from './built-app.ts';
import { load, percentiles, type Encoding } from './steady-load.ts';

const CONNECTIONS = 20;
const SECONDS = 3;
const ROUNDS = 3;
const SAMPLES = 200;

/** A search of everybody: 20 results on the page and more than 100 pins. */
const PAGES = {
  bare: '/dev/leeg',
  search: '/?q=',
  searchTheme: '/?q=schulden+roermond',
  api: '/api/search?q=schulden+roermond',
  partner: '/partners/geldloket-de-spaarvogel?q=schulden+roermond',
};
type Page = keyof typeof PAGES;

export async function benchDirectory(): Promise<void> {
  for (const encoding of ['identity', 'gzip'] as const) {
    const throughput = await measureThroughput(encoding);
    for (const page of Object.keys(PAGES) as Page[]) {
      const perSecond = throughput[page];
      const shareOfBare = Math.round((perSecond / throughput.bare) * 1000) / 1000;
      print({ figure: 'throughput', encoding, page, perSecond, shareOfBare });
    }
  }
  await measureServerTime();
}

/** Rounds go through all pages in turn, so that a slow moment of the machine hits each of them. */
async function measureThroughput(encoding: Encoding): Promise<Record<Page, number>> {
  const server = await startServer();
  const rounds: Record<Page, number[]> = { bare: [], search: [], searchTheme: [], api: [], partner: [] };
  try {
    for (const path of Object.values(PAGES)) await load(server.url + path, 2, 1, encoding);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [page, path] of Object.entries(PAGES) as [Page, string][]) {
        const { perSecond, errors } = await load(server.url + path, CONNECTIONS, SECONDS, encoding);
        if (errors > 0) throw new Error(`${path}: ${errors} requests did not answer 200`);
        rounds[page].push(perSecond);
      }
    }
    if (encoding === 'gzip') await measureSizes(server.url);
  } finally {
    await server.stop();
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    bare: median(rounds.bare),
    search: median(rounds.search),
    searchTheme: median(rounds.searchTheme),
    api: median(rounds.api),
    partner: median(rounds.partner),
  };
}

async function measureServerTime(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const app = await startBuiltApp(`file:${join(folder, 'bench.db')}`);
  for (const [page, path] of Object.entries(PAGES)) {
    const whole: number[] = [];
    const loader: number[] = [];
    for (let sample = -40; sample < SAMPLES; sample++) {
      const { ms: pageMs } = await app.visit(path);
      const loaderMs = await timed(() => runLoader(app, path));
      if (sample >= 0) {
        whole.push(pageMs);
        loader.push(loaderMs);
      }
    }
    const page50 = percentiles(whole);
    const loader50 = percentiles(loader);
    const share = Math.round((loader50.p50 / page50.p50) * 1000) / 1000;
    print({ figure: 'server time, ms', page, ...page50, loader: loader50, loaderShare: share });
  }
  await app.stop();
  rmSync(folder, { recursive: true });
}

async function runLoader({ build, baseUrl, context }: BuiltApp, path: string): Promise<void> {
  const { pathname } = new URL(path, baseUrl);
  const route = Object.values(build.routes).find((one) => {
    if (one?.id === 'root') return false;
    return one?.index ? pathname === '/' : matches(one?.path ?? '', pathname.slice(1));
  });
  const slug = pathname.split('/')[2];
  await route?.module.loader?.({
    request: new Request(baseUrl + path),
    params: slug ? { slug } : {},
    context,
  });
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('/');
  const given = path.split('/');
  return parts.length === given.length && parts.every((part, index) => part.startsWith(':') || part === given[index]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What a first visit of the search page downloads, gzipped. Scripts are those the page names, and one language. */
async function measureSizes(url: string): Promise<void> {
  const html = await (await fetch(url + PAGES.search)).text();
  const folder = new URL('../../build/client/assets/', import.meta.url);
  const named = new Set([...html.matchAll(/\/assets\/([\w.-]+\.(?:js|css))/g)].map((match) => match[1] ?? ''));
  const files = readdirSync(folder).map((name) => ({
    name,
    gzip: gzipSync(readFileSync(new URL(name, folder))).length,
  }));
  const kB = (bytes: number) => Math.round(bytes / 100) / 10;
  const sum = (wanted: (name: string) => boolean) =>
    kB(files.filter(({ name }) => wanted(name)).reduce((total, { gzip }) => total + gzip, 0));
  print({
    figure: 'sizes, kB gzip',
    html: kB(gzipSync(html).length),
    scriptsBeforeMap: sum((name) => name.endsWith('.js') && (named.has(name) || /^nl-/.test(name))),
    map: sum((name) => name.startsWith('partner-map') && name.endsWith('.js')),
    css: sum((name) => name.endsWith('.css')),
  });
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
