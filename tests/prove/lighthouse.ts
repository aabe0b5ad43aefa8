/** Lighthouse on the pages that a newcomer meets first, as a slow phone with a slow network sees them. */
import lighthouse, { type Result } from 'lighthouse';
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
      const skipAudits = path === NOT_INDEXED ? ['is-crawlable'] : [];
      const told = await lighthouse(server.url + path, { port, output: 'json', logLevel: 'error', skipAudits });
      if (!told) throw new Error(`Lighthouse said nothing about ${path}`);
      proofs.push(proofOf(name, path, told.lhr));
    }
    return proofs;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function proofOf(name: string, path: string, { categories, audits }: Result): Proof {
  const scores = Object.keys(LEAST).map((category) => ({
    category,
    score: Math.round((categories[category]?.score ?? 0) * 100),
  }));
  const inSeconds = (audit: string) => `${((audits[audit]?.numericValue ?? NaN) / 1000).toFixed(1)} s`;
  const blocked = Math.round(audits['total-blocking-time']?.numericValue ?? NaN);
  const shift = (audits['cumulative-layout-shift']?.numericValue ?? NaN).toFixed(3);
  tellWhy(path, audits);
  return {
    what: `Lighthouse ${scores.map(({ category }) => category).join(', ')}, mobile: ${name}`,
    figure:
      `${scores.map(({ score }) => score).join(', ')}; largest content ${inSeconds('largest-contentful-paint')}, ` +
      `blocked ${blocked} ms, shift ${shift}`,
    holds: scores.every(({ category, score }) => score >= LEAST[category]!),
  };
}

function tellWhy(path: string, audits: Result['audits']): void {
  for (const { id, score, scoreDisplayMode, displayValue = '' } of Object.values(audits))
    if (score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      process.stderr.write(`${path} ${id}: ${Math.round(score * 100)} ${displayValue}\n`);
}
