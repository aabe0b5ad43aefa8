/** Staying up to date: the feed as a browser reads XML, and mail that is asked for, confirmed, and stopped. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atomFeed } from '#app/features/news/atom-feed.server.ts';
import { makeMailLink } from '#app/features/mail/mail-link.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { ensureSubscription, markConfirmed, subscriptionById } from '#db/repositories/digest-subscriptions.server.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

let server: RunningServer;
let browser: Browser;
let smtp: TestSmtp;

beforeAll(async () => {
  [smtp, browser] = await Promise.all([startSmtp(), openBrowser()]);
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await smtp.stop();
});

/** A subscription that was confirmed, and the address that stops it. */
async function subscribed(email: string) {
  const db = await openDatabase(server.databaseUrl);
  const id = newId();
  const secret = await db.inTransaction(async (tx) => {
    await ensureSubscription(tx, { id, email, language: 'nl', municipality: 'GM1640', theme: '' }, Date.now());
    await markConfirmed(tx, id, Date.now());
    return makeMailLink(tx, { purpose: 'end-digest', subject: id, email }, Date.now());
  });
  return {
    address: `${server.url}/op-de-hoogte/stoppen?sleutel=${secret}`,
    isThere: async () => (await subscriptionById(db.read, id)) !== null,
    close: () => db.close(),
  };
}

describe.each([
  ['a phone', PHONE],
  ['a desk', DESKTOP],
])('on %s', (_, viewport) => {
  test('mail about a municipality is asked for on its page, confirmed and in force', async () => {
    const email = `noor-${viewport.width}@voorbeeld.example`;
    const { page, complaints, close } = await visit(browser, { viewport });
    await page.goto(`${server.url}/gemeenten/leudal`);
    await page.getByRole('link', { name: 'Krijg een mail als hier iets verandert' }).click();
    await page.getByRole('heading', { level: 1, name: 'Blijf op de hoogte' }).waitFor();
    expect(await page.getByLabel('Gemeente').inputValue()).toBe('leudal');
    await page.getByLabel('Uw e-mailadres').fill('geen adres');
    await page.getByRole('button', { name: 'Mail mij' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Uw e-mailadres').fill(email);
    // Nobody types that fast.
    await page.waitForTimeout(2_000);
    await page.getByRole('button', { name: 'Mail mij' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kijk in uw mail' }).waitFor();
    await expectAccessible(page);

    await page.goto(linkIn(await smtp.mailTo(email, 'digest-confirm'), 'Ja, mail mij'));
    await page.getByText('partners in Leudal').waitFor();
    await expectAccessible(page);
    const confirm = page.url();
    await page.getByRole('button', { name: 'Ja, mail mij' }).click();
    await page.getByRole('heading', { level: 1, name: 'U blijft op de hoogte' }).waitFor();
    expect(page.url()).not.toContain('sleutel');
    await page.goto(confirm);
    await page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([true, false])(
    'the link in a mail shows what it stops, its button stops it (scripts: %s)',
    async (javaScript) => {
      const {
        address,
        isThere,
        close: done,
      } = await subscribed(`pim-${viewport.width}-${javaScript}@voorbeeld.example`);
      const { page, complaints, close } = await visit(browser, { viewport, javaScript });
      await page.goto(address);
      await page.getByText('U krijgt dan geen mail meer over partners in Leudal.').waitFor();
      if (javaScript) await expectAccessible(page);
      expect(await isThere()).toBe(true);
      await page.getByRole('button', { name: 'Stop met deze mail' }).click();
      await page.getByText('Uw adres is gewist.').waitFor();
      expect(await isThere()).toBe(false);
      await page.goto(address);
      await page.getByText('U bent al gestopt.').waitFor();
      // Without scripts a browser complains of every one it did not run.
      if (javaScript) expect(complaints).toEqual([]);
      await close();
      await done();
    },
  );
});

describe('a mail program that unsubscribes its reader by itself', () => {
  const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };

  test('is answered without a redirect, and nothing is sent any more', async () => {
    const { address, isThere, close } = await subscribed('sem@voorbeeld.example');
    const answer = await fetch(address, { ...oneClick, redirect: 'manual' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await isThere()).toBe(false);
    // Once more is no mistake.
    expect((await fetch(address, { ...oneClick, redirect: 'manual' })).status).toBe(200);
    await close();
  });

  test('needs the secret', async () => {
    const { address, isThere, close } = await subscribed('tijn@voorbeeld.example');
    expect((await fetch(`${address}x`, oneClick)).status).toBe(200);
    expect(await isThere()).toBe(true);
    await close();
  });

  test('can do so at this one address only: every other form asks where it was sent from', async () => {
    for (const path of [
      '/op-de-hoogte',
      '/op-de-hoogte/bevestigen?sleutel=x',
      '/op-de-hoogte/stoppen/verder',
      '/mijn',
    ]) {
      expect((await fetch(server.url + path, oneClick)).status, path).toBe(403);
    }
  });
});

describe('the feed', () => {
  /** As a browser reads XML: null when it is not well-formed. */
  async function read(xml: string) {
    const { page, close } = await visit(browser);
    const found = await page.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      if (feed.querySelector('parsererror')) return null;
      const of = (element: Element | Document, name: string) => [...element.getElementsByTagName(name)];
      return {
        root: feed.documentElement.namespaceURI,
        self: feed.querySelector('feed > link[rel=self]')?.getAttribute('href'),
        author: feed.querySelector('feed > author > name')?.textContent,
        entries: of(feed, 'entry').map((entry) => ({
          title: of(entry, 'title')[0]?.textContent,
          shown: new DOMParser().parseFromString(of(entry, 'title')[0]?.textContent ?? '', 'text/html').body
            .textContent,
          id: of(entry, 'id')[0]?.textContent,
          updated: of(entry, 'updated')[0]?.textContent,
        })),
      };
    }, xml);
    await close();
    return found;
  }

  test('is well-formed Atom, and the page of a municipality names it', async () => {
    const { page, close } = await visit(browser);
    await page.goto(`${server.url}/gemeenten/leudal`);
    const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    await close();
    const response = await fetch(server.url + href);
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await read(await response.text());
    expect(feed).toMatchObject({ root: 'http://www.w3.org/2005/Atom', self: server.url + href });
    expect(feed?.author).toBeTruthy();
    expect(feed?.entries.length).toBeGreaterThan(10);
    for (const { id, title, updated } of feed!.entries) {
      expect(id).toMatch(/^urn:uuid:/);
      expect(title).toMatch(/^Nieuw: /);
      expect(new Date(updated!).toISOString()).toBe(updated);
    }
  });

  test('stays well-formed, and shows names as they are, whatever signs are in them', async () => {
    const name = 'A & B <script>alert(1)</script> ]]> "C" \u0000\u0008\uFFFE\uD800 d’é €';
    const organisation = { ...demoDirectory().organisations[0]!, id: newId(), name, summary: name };
    const about = { title: name, coalition: name, baseUrl: 'https://gids.voorbeeld.example', page: '/', now: NOW };
    const xml = atomFeed({ ...about, path: '/nieuw.atom?gemeente=a&thema=b', language: 'nl' }, [
      { organisation, kind: 'new', at: NOW },
    ]);
    const feed = await read(xml);
    expect(feed?.self).toBe('https://gids.voorbeeld.example/nieuw.atom?gemeente=a&thema=b');
    expect(feed?.entries.map(({ shown }) => shown)).toEqual(['Nieuw: A & B <script>alert(1)</script> ]]> "C"  d’é €']);
  });

  test('without news is still a feed', async () => {
    const about = {
      title: 'Niets',
      coalition: 'Niemand',
      baseUrl: 'https://gids.voorbeeld.example',
      page: '/',
      now: NOW,
    };
    expect(await read(atomFeed({ ...about, path: '/nieuw.atom', language: 'nl' }, []))).toMatchObject({ entries: [] });
  });
});
