/** Lighthouse on the pages that a newcomer meets first, as a slow phone with a slow network sees them. */
import lighthouse, { type Result } from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#tests/support/browser.ts';
import { freePort, startServer } from '#tests/support/server.ts';
import type { Proof, ProofPart } from './proof.ts';

/** What somebody asked is kept out of search engines on purpose; Lighthouse takes that for a fault. */
const NOT_INDEXED = '/?q=schulden+roermond';

const PAGES = {
  'the search': '/',
  'a search': NOT_INDEXED,
  'a partner': '/partners/geldloket-de-spaarvogel',
  registration: '/aanmelden',
};

const LEAST: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

/**
 * Lighthouse slows a fast desktop down to a phone in the middle: 4 times. On a slower machine that would be a phone that
 * nobody has, so it takes less: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown
 */
const FAST_DESKTOP = 1_500;
const SLOWER = { fastDesktop: 4, other: 2 };

/** What a machine does besides makes one run differ from the next: the middle one of three tells. */
const RUNS = 3;
const MOST_TRIES = 3;

export const lighthousePart: ProofPart = { name: 'lighthouse', title: 'Lighthouse', prove };

async function prove(): Promise<Proof[]> {
  const port = await freePort();
  const [server, browser] = await Promise.all([
    startServer({ GEOCODER: 'none' }),
    openBrowser([`--remote-debugging-port=${port}`]),
  ]);
  try {
    // The first page of a new server takes the longest.
    await fetch(server.url);
    const proofs: Proof[] = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const runs: Result[] = [];
      while (runs.length < RUNS) runs.push(await run(server.url + path, port, await slowdownOf(browser)));
      proofs.push(proofOf(name, path, middleOf(runs)));
    }
    return proofs;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** From how fast this machine is at this moment, in Lighthouse's own measure. */
async function slowdownOf(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const index = await page.evaluate(pageFunctions.computeBenchmarkIndex);
  await page.close();
  return index >= FAST_DESKTOP ? SLOWER.fastDesktop : SLOWER.other;
}

async function run(address: string, port: number, cpuSlowdownMultiplier: number): Promise<Result> {
  const skipAudits = address.endsWith(NOT_INDEXED) ? ['is-crawlable'] : [];
  for (let tries = 1; ; tries += 1) {
    const told = await lighthouse(address, {
      port,
      output: 'json',
      logLevel: 'error',
      skipAudits,
      throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier },
    });
    const trouble = told ? told.lhr.runtimeError?.message : 'nothing was said';
    if (told && !trouble) return told.lhr;
    process.stderr.write(`${address}: ${trouble}\n`);
    if (tries === MOST_TRIES) throw new Error(`Lighthouse could not look at ${address}: ${trouble}`);
  }
}

function middleOf(runs: readonly Result[]): Result {
  const ordered = [...runs].sort((a, b) => performanceOf(a) - performanceOf(b));
  return ordered[Math.floor(ordered.length / 2)]!;
}

function performanceOf({ categories }: Result): number {
  return categories.performance?.score ?? 0;
}

function proofOf(name: string, path: string, { categories, audits, configSettings, environment }: Result): Proof {
  const scores = Object.keys(LEAST).map((category) => ({
    category,
    score: Math.round((categories[category]?.score ?? 0) * 100),
  }));
  const inSeconds = (audit: string) => `${((audits[audit]?.numericValue ?? NaN) / 1000).toFixed(1)} s`;
  const blocked = Math.round(audits['total-blocking-time']?.numericValue ?? NaN);
  const shift = (audits['cumulative-layout-shift']?.numericValue ?? NaN).toFixed(3);
  tellWhy(path, audits);
  return {
    what: `Lighthouse ${scores.map(({ category }) => category).join(', ')}, mobile: ${name}, the middle one of ${RUNS}`,
    figure:
      `${scores.map(({ score }) => score).join(', ')}; largest content ${inSeconds('largest-contentful-paint')}, ` +
      `blocked ${blocked} ms, shift ${shift} (machine ${Math.round(environment.benchmarkIndex)}, slowed down ` +
      `${configSettings.throttling.cpuSlowdownMultiplier} ×)`,
    holds: scores.every(({ category, score }) => score >= LEAST[category]!),
  };
}

function tellWhy(path: string, audits: Result['audits']): void {
  for (const { id, score, scoreDisplayMode, displayValue = '' } of Object.values(audits))
    if (score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      process.stderr.write(`${path} ${id}: ${Math.round(score * 100)} ${displayValue}\n`);
}
