/** Everybody can use every page: axe, zoom, keyboard, own colours and no motion, over all routes, roles, languages and widths. */
import type { Browser } from 'playwright-core';
import { faultsOf } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit, type Visit } from '#tests/support/browser.ts';
import { lostInForcedColours, movingIn } from '#tests/support/emulated.ts';
import { walkThrough } from '#tests/support/keyboard.ts';
import { startServer } from '#tests/support/server.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import { lossesOf, ZOOMED_WAYS } from '#tests/support/zoomed.ts';
import { findPages, PAGE_ROUTES, type PageToSee } from './accessibility/pages.ts';
import { ROLES, signInEachRole } from './accessibility/visitors.ts';
import type { Proof, ProofPart } from './proof.ts';

/** A page that is examined keeps one core busy. */
const AT_ONCE = 2;
const WIDTHS = [PHONE, DESKTOP];

type Kind = 'axe' | 'zoom' | 'keyboard' | 'forced colours' | 'motion' | 'page';
type Seen = { faults: { kind: Kind; fault: string }[]; stops: number };

export const accessibilityPart: ProofPart = { name: 'accessibility', title: 'Everybody can use it', prove };

async function prove(): Promise<Proof[]> {
  const smtp = await startSmtp();
  const [server, browser] = await Promise.all([startServer({ SMTP_URL: smtp.url, GEOCODER: 'none' }), openBrowser()]);
  try {
    // The first page of a new server takes the longest.
    await fetch(server.url);
    const visitors = await signInEachRole(server, smtp, browser);
    const { pages, missedRoutes } = await findPages(server.url, visitors);
    const seen = await lookAtAll(browser, server.url, pages);
    return [routesProof(missedRoutes), ...proofsOf(pages, seen)];
  } finally {
    await browser.close();
    await server.stop();
    await smtp.stop();
  }
}

async function lookAtAll(browser: Browser, url: string, pages: readonly PageToSee[]): Promise<Seen[]> {
  const waiting = [...pages];
  const seen: Seen[] = [];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) seen.push(await lookAt(browser, url, next));
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return seen;
}

async function lookAt(browser: Browser, url: string, { address, language, role, cookies }: PageToSee): Promise<Seen> {
  const visiting = await visit(browser, { viewport: DESKTOP, language, reducedMotion: 'reduce' });
  await visiting.page.context().addCookies(cookies);
  await visiting.page.goto(url + address, { waitUntil: 'load' });
  const { faults, stops } = await examine(visiting, language === 'nl');
  await visiting.close();
  for (const { kind, fault } of faults) process.stderr.write(`${kind} ${address} ${language} ${role}: ${fault}\n`);
  return { faults, stops };
}

/** Where a key leads and what stays in view does not depend on the language: half of the pages are enough for those. */
async function examine({ page, complaints }: Visit, isFirstLanguage: boolean): Promise<Seen> {
  const faults: Seen['faults'] = [];
  const add = (kind: Kind, found: string[]) => void faults.push(...found.map((fault) => ({ kind, fault })));
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    add('axe', await faultsOf(page));
  }
  add('zoom', await lossesOf(page));
  add('motion', await movingIn(page));
  if (!isFirstLanguage) return { faults, stops: 0 };
  add('forced colours', await lostInForcedColours(page));
  const walk = await walkThrough(page);
  add('keyboard', walk.faults);
  add(
    'page',
    complaints.filter((one) => !/status of 4\d\d/.test(one)),
  );
  return { faults, stops: walk.stops };
}

function routesProof(missed: string[]): Proof {
  const looked = PAGE_ROUTES.length - missed.length;
  const rest = missed.length > 0 ? `; not: ${missed.join(', ')}` : '';
  return {
    what: 'Routes with a page, looked at by every role that sees it differently',
    figure: `${looked} of ${PAGE_ROUTES.length}${rest}`,
    holds: looked === PAGE_ROUTES.length,
  };
}

function proofsOf(pages: readonly PageToSee[], seen: readonly Seen[]): Proof[] {
  const walked = pages.filter(({ language }) => language === 'nl').length;
  const stops = seen.reduce((sum, one) => sum + one.stops, 0);
  const said: [Kind, string, string][] = [
    ['axe', 'axe: WCAG 2.2 A and AA, good practice, no sideways scroll', `${pages.length * WIDTHS.length} looks`],
    ['zoom', 'Zoom to 400 %, text at 200 %, wider text: cut off', `${pages.length * ZOOMED_WAYS} looks`],
    ['keyboard', 'Tab through: focus unseen, covered or trapped', `${stops} stops on ${walked} pages`],
    ['forced colours', 'Forced colours: controls without an edge', `${walked} pages`],
    ['motion', 'Reduced motion: something still moves', `${pages.length} pages`],
    ['page', 'Errors in the console', `${walked} pages`],
  ];
  const people = `${ROLES.length} roles, 2 languages, ${WIDTHS.map(({ width }) => width).join(' and ')} px`;
  return said.map(([kind, what, looked]) => {
    const count = seen.flatMap(({ faults }) => faults).filter((one) => one.kind === kind).length;
    const figure = `${count} in ${looked}${kind === 'axe' ? ` (${people})` : ''}`;
    return { what, figure, holds: count === 0 };
  });
}
