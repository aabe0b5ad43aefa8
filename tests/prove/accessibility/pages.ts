/**
 * Which pages there are to look at: every route of the sitemap that is a page, at the first address that a link of another
 * page leads to. Asked without a browser; a page that is the same for two roles is looked at once.
 */
import { createHash } from 'node:crypto';
import type { Cookie } from 'playwright-core';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';
import { sitemapRoutes } from '#tests/support/sitemap-routes.ts';
import { PARTNER, type Role, type Visitor } from './visitors.ts';

export type PageToSee = { address: string; language: Language; role: Role; cookies: Cookie[] };

/** A mail is shown here where no mail server is: then a page leads to it, and a developer is the only one who sees it. */
const WITHOUT_MAIL_SERVER = '/dev/mail/:id';

export const PAGE_ROUTES = sitemapRoutes.filter(
  ({ path, file, isLayout }) => file.endsWith('.tsx') && !isLayout && path !== WITHOUT_MAIL_SERVER,
);

/** Pages that look different when something is asked of them, or that no link leads to. */
const MORE: Record<string, string[]> = {
  '/': ['/?q=schulden+roermond', '/?q=schulden+roermond&view=map', '/?q=xqzvw', '/?theme=money&open=now'],
  '/lijstje': [`/lijstje?p=${PARTNER}&p=stichting-knikkerzak&vergelijk=ja`],
  '/lijstje/kaartjes': [`/lijstje/kaartjes?p=${PARTNER}&p=stichting-knikkerzak`],
  '/kaartje/:slug': [`/kaartje/${PARTNER}?taal=ar`],
  '/netwerk': ['/netwerk?thema=money'],
  '/dashboard': ['/dashboard?gemeente=gennep'],
  '/zorgpaden/:theme': ['/zorgpaden/money?gemeente=leudal'],
  '/beheer/zoeken': ['/beheer/zoeken?q=schulden'],
  '/aanmelden/bestaand/:slug': [`/aanmelden/bestaand/${PARTNER}`],
  '/partners/:slug/reactie': [`/partners/${PARTNER}/reactie`],
  '/*': ['/er-is-hier-niets'],
};

export type Found = { pages: PageToSee[]; missedRoutes: string[] };

/** @param mailed addresses that links in mails lead to */
export async function findPages(url: string, visitors: readonly Visitor[], mailed: string[]): Promise<Found> {
  const answers = new Map<string, string | null>();
  const addressesOf = new Map<string, Set<string>>();
  const coordinator = visitors.find(({ role }) => role === 'coordinator')!;
  for (let before = -1; before !== answers.size;) {
    before = answers.size;
    for (const { path } of PAGE_ROUTES) {
      const addresses = addressesOfRoute(path, [...answers.values()], mailed);
      addressesOf.set(path, addresses);
      for (const address of addresses)
        if (!answers.has(address)) answers.set(address, await htmlOf(url, address, 'nl', coordinator.cookies));
    }
  }
  const pages: PageToSee[] = [];
  const missedRoutes: string[] = [];
  for (const [path, addresses] of addressesOf) {
    const seen = await pagesAt(url, [...addresses], visitors);
    if (seen.length === 0) missedRoutes.push(path);
    pages.push(...seen);
  }
  return { pages, missedRoutes };
}

function addressesOfRoute(path: string, htmls: (string | null)[], mailed: string[]): Set<string> {
  const fixed = path === '/*' ? [] : [path.replace(/\/:\w+\?/g, '')].filter((one) => !one.includes(':'));
  const linked = path.includes(':') ? [firstLink(path, htmls)] : [];
  const fromMail = mailed.filter((address) => address.startsWith(`${path}?`)).slice(0, 1);
  return new Set([...fixed, ...linked.filter((one) => one !== null), ...fromMail, ...(MORE[path] ?? [])]);
}

/** A partner is the one whose editor looks. */
function firstLink(path: string, htmls: (string | null)[]): string | null {
  const pattern = path
    .replace(/(\/partners|\/kaartje)\/:slug/, `$1/${PARTNER}`)
    .replace(/\/:\w+\?/g, '/[^"?#/]+')
    .replace(/:\w+/g, '[^"?#/]+');
  const link = new RegExp(`href="(${pattern})["?#]`);
  for (const html of htmls) {
    const [, found] = (html !== null && link.exec(html)) || [];
    if (found && !isOtherRoute(found, path)) return found;
  }
  return null;
}

/** `/lessen/schrijven` is not a lesson. */
function isOtherRoute(address: string, path: string): boolean {
  return sitemapRoutes.some((route) => route.path !== path && route.path.replace(/\/:\w+\?/g, '') === address);
}

/** Who sees a page differently is asked in one language: a text is translated for everybody. */
async function pagesAt(url: string, addresses: string[], visitors: readonly Visitor[]): Promise<PageToSee[]> {
  const pages: PageToSee[] = [];
  for (const address of addresses) {
    const before = new Set<string>();
    for (const { role, cookies } of visitors) {
      const html = await htmlOf(url, address, 'nl', cookies);
      const content = html && contentOf(html);
      if (!content || before.has(content)) continue;
      before.add(content);
      pages.push(...LANGUAGES.map((language) => ({ address, language, role, cookies })));
    }
  }
  return pages;
}

/** `null`: this visitor is led elsewhere, or may not see it. */
async function htmlOf(url: string, address: string, language: Language, cookies: Cookie[]): Promise<string | null> {
  const answer = await fetch(url + address, {
    redirect: 'manual',
    headers: {
      'Accept-Language': language,
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
  });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  const html = await answer.text();
  return isPage && answer.status !== 403 && (answer.status < 300 || answer.status >= 400) ? html : null;
}

/** Between the menu and the foot: those are the same on all pages of a visitor. What differs at each request is left out. */
function contentOf(html: string): string {
  const [main = html] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  return createHash('sha256')
    .update(main.replace(/(value|nonce|id|for|aria-\w+)="[^"]*"/g, ''))
    .digest('hex');
}
