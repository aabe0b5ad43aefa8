/**
 * An entry that nobody confirmed for a year: three mails on the right days, then greyed in search and on the workbench,
 * and fresh again after one click. The clock is an argument of the work that is done in the background; the mails are real.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEntry } from '#app/features/entries/write-entry.server.ts';
import { sendCheckMails } from '#app/features/freshness/send-check-mails.server.ts';
import { startDueChecks } from '#app/features/freshness/start-check.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { outbox } from '#db/schema.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR, signInAs } from '#tests/support/sign-in.ts';
import { linkIn, startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const DAY_MS = 86_400_000;
/** Two weeks after the third mail the entry is overdue. */
const DAYS = 43;
/** Every day of them is worked through. */
const SIX_WEEKS_MS = 180_000;

let server: RunningServer;
let smtp: TestSmtp;
let browser: Browser;
let db: Database;

beforeAll(async () => {
  smtp = await startSmtp();
  server = await startServer({ SMTP_URL: smtp.url, MAP_TILES: 'none', GEOCODER: 'none' });
  browser = await openBrowser();
  db = await openDatabase(server.databaseUrl);
});
afterAll(async () => {
  await db.close();
  await browser.close();
  await server.stop();
  await smtp.stop();
});

/** Made more than a year ago, and never confirmed since. */
async function anOldEntry(name: string, email: string) {
  const details = anOrganisation({
    name,
    email,
    phone: null,
    website: null,
    locations: [aLocation({ id: newId() })],
    services: [aService({ id: newId() })],
    contacts: [],
    programmes: [],
  });
  const entry = { details, action: 'edit' as const, reason: '', status: 'published' as const };
  const actor = { kind: 'coordinator' as const, id: null };
  const now = Date.now() - 420 * DAY_MS;
  return db.inTransaction((tx) => createEntry(tx, { newId, now }, { ...entry, actor }));
}

/** What the background does on each day up to today. */
async function work(to: string): Promise<number[]> {
  const site = { name: 'Coalitie', baseUrl: server.url, from: 'gids@korte-lijntjes.example' };
  const mailedOn: number[] = [];
  for (let day = 0; day <= DAYS; day++) {
    const deps = { db, newId, site, now: Date.now() - (DAYS - day) * DAY_MS };
    const before = await queued(to);
    await startDueChecks(deps);
    await sendCheckMails(deps);
    if ((await queued(to)) > before) mailedOn.push(day);
  }
  return mailedOn;
}

async function queued(to: string): Promise<number> {
  return (await db.read.select().from(outbox)).filter(({ recipient }) => recipient === to).length;
}

describe.each([
  ['a phone', PHONE, 'Wiegelied van Nergens', 'wiegelied@nergens.example'],
  ['a desk', DESKTOP, 'Slaaplied van Elders', 'slaaplied@elders.example'],
])('on %s', (_, viewport, name, email) => {
  test(
    'it is asked about three times, greyed, and fresh again after one click without scripts',
    async () => {
      const { slug } = await anOldEntry(name, email);
      expect(await work(email)).toEqual([0, 14, 28]);
      const mails = [
        await smtp.mailTo(email, 'check'),
        await smtp.mailTo(email, 'check-reminder'),
        await smtp.mailTo(email, 'check-reminder'),
      ];
      expect(smtp.received.filter(({ to }) => to === email)).toHaveLength(3);

      const { page, complaints, close } = await visit(browser, { viewport });
      await page.goto(`${server.url}/?q=${encodeURIComponent(name)}`);
      const result = page.locator(`#${slug}`);
      await result.getByText(/^Niet bevestigd sinds /).waitFor();
      await expectAccessible(page);
      await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/controle');
      await page.getByRole('link', { name }).waitFor();

      // axe is a script itself.
      const link = linkIn(mails[2]!, 'klopt nog');
      await page.goto(link);
      await expectAccessible(page);
      const owner = await visit(browser, { viewport, javaScript: false });
      await owner.page.goto(link);
      await owner.page.getByRole('button', { name: 'Ja, dit klopt nog' }).click();
      await owner.page.getByRole('heading', { name: 'Dank u, dit is beantwoord' }).waitFor();
      await owner.close();
      await page.reload();
      await expectAccessible(page);

      await page.goto(`${server.url}/beheer/controle`);
      expect(await page.getByRole('link', { name }).count()).toBe(0);
      await page.goto(`${server.url}/?q=${encodeURIComponent(name)}`);
      await result.getByText(/^Gecontroleerd in /).waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
    SIX_WEEKS_MS,
  );
});
