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
import { CAREFUL, PARTNER, ROLES, signInEachRole } from './accessibility/visitors.ts';
import { halfSignedIn, leaveWork } from './accessibility/waiting.ts';
import type { Proof, ProofPart } from './proof.ts';

/** A page that is examined keeps one core busy. */
const AT_ONCE = 2;
const WIDTHS = [PHONE, DESKTOP];
const FIRST_LANGUAGE = 'nl';
const PAGES_PER_LINE = 20;

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
    const world = { server, smtp, browser };
    const mailed = await leaveWork(world, visitors, PARTNER);
    visitors.push(...(await halfSignedIn(world, CAREFUL)));
    const { pages, missedRoutes } = await findPages(server.url, visitors, mailed);
    const seen = await lookAtAll(browser, server.url, pages);
    return [routesProof(missedRoutes), ...proofsOf(pages, seen)];
  } finally {
    await browser.close();
    await server.stop();
    await smtp.stop();
  }
}

/** In the order of who looks: a visit goes from page to page, as long as the next one is for the same eyes. */
async function lookAtAll(browser: Browser, url: string, pages: readonly PageToSee[]): Promise<Seen[]> {
  const waiting = [...pages].sort((a, b) => eyesOf(a).localeCompare(eyesOf(b)));
  const framesWalked = new Set<string>();
  const seen: Seen[] = [];
  async function work(): Promise<void> {
    let visiting: Visit | null = null;
    let eyes = '';
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (!visiting || eyes !== eyesOf(next)) {
        await visiting?.close();
        visiting = await visitAs(browser, next);
        eyes = eyesOf(next);
      }
      const isWholePage = !framesWalked.has(eyes);
      framesWalked.add(eyes);
      await visiting.page.goto(url + next.address, { waitUntil: 'load' });
      seen.push(await examine(visiting, next, isWholePage));
      if (seen.length % PAGES_PER_LINE === 0) process.stdout.write(`${seen.length} of ${pages.length} pages\n`);
    }
    await visiting?.close();
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return seen;
}

function eyesOf({ role, language, cookies }: PageToSee): string {
  return [role, language, ...cookies.map(({ value }) => value)].join(' ');
}

async function visitAs(browser: Browser, { language, cookies }: PageToSee): Promise<Visit> {
  const visiting = await visit(browser, { viewport: DESKTOP, language, reducedMotion: 'reduce' });
  await visiting.page.context().addCookies(cookies);
  return visiting;
}

/**
 * Where a key leads and what stays in view does not depend on the language: half of the pages are enough for those. The
 * menu and the foot, the same on every page of a role, are walked through once for each role.
 */
async function examine({ page, complaints }: Visit, seen: PageToSee, isWholePage: boolean): Promise<Seen> {
  const { address, language, role } = seen;
  const faults: Seen['faults'] = [];
  const add = (kind: Kind, found: string[]) => {
    faults.push(...found.map((fault) => ({ kind, fault })));
    for (const fault of found) process.stderr.write(`${kind} ${address} ${language} ${role}: ${fault}\n`);
  };
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    const found = await faultsOf(page);
    add(
      'axe',
      found.map((fault) => `at ${viewport.width} px, ${fault}`),
    );
  }
  add('zoom', await lossesOf(page));
  add('motion', await movingIn(page));
  const complained = complaints.splice(0).filter((one) => !/status of 4\d\d/.test(one));
  add('page', complained);
  if (language !== FIRST_LANGUAGE) return { faults, stops: 0 };
  add('forced colours', await lostInForcedColours(page));
  const walk = await walkThrough(page, isWholePage ? 'body' : 'main');
  add('keyboard', walk.faults);
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
  const walked = pages.filter(({ language }) => language === FIRST_LANGUAGE).length;
  const stops = seen.reduce((sum, one) => sum + one.stops, 0);
  const said: [Kind, string, string][] = [
    ['axe', 'axe: WCAG 2.2 A and AA, good practice, no sideways scroll', `${pages.length * WIDTHS.length} looks`],
    ['zoom', 'Zoom to 400 %, text at 200 %, wider text: cut off', `${pages.length * ZOOMED_WAYS} looks`],
    ['keyboard', 'Tab through: focus unseen, covered or trapped', `${stops} stops on ${walked} pages`],
    ['forced colours', 'Forced colours: controls without an edge', `${walked} pages`],
    ['motion', 'Reduced motion: something still moves', `${pages.length} pages`],
    ['page', 'Errors in the console', `${pages.length} pages`],
  ];
  const people = `${ROLES.length} roles, 2 languages, ${WIDTHS.map(({ width }) => width).join(' and ')} px`;
  return said.map(([kind, what, looked]) => {
    const count = seen.flatMap(({ faults }) => faults).filter((one) => one.kind === kind).length;
    const figure = `${count} in ${looked}${kind === 'axe' ? ` (${people})` : ''}`;
    return { what, figure, holds: count === 0 };
  });
}
