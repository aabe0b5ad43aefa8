/** What looks like a script is text on every page that shows it and in every mail, whatever way it came in. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeEntry, createEntry } from '#app/features/entries/write-entry.server.ts';
import { reportMissing } from '#app/features/referral/report-missing.server.ts';
import { editCoalition } from '#app/features/settings/edit-coalition.server.ts';
import { editTerm } from '#app/features/settings/edit-vocabulary.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { reportWrong } from '#app/features/signals/report-wrong.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { readMailFolder, type FolderMail } from '#app/platform/mail-folder.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Database } from '#db/database.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { termById } from '#db/repositories/vocabulary.server.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { openBrowser, visit, type Visit } from '#tests/support/browser.ts';
import { giveRole } from '#tests/support/give-role.ts';
import { IMAGE, SCRIPT } from '#tests/support/hostile-texts.ts';
import { aPerson } from '#tests/support/request-context.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';
import { COORDINATOR } from '#tests/support/sign-in.ts';

const NAME = `Lampje ${IMAGE}`;
const SAID = `Klopt niet ${SCRIPT}${IMAGE}`;
const MISSED = `Een oppas ${SCRIPT}${IMAGE}`;
const THEME = `Geld ${SCRIPT}`;
const COALITION = `Coalitie </title>${SCRIPT}`;
const EDITOR = 'bijhouder@elders.example';
const PATIENCE_MS = 10_000;

let server: RunningServer;
let browser: Browser;
let db: Database;
let slug: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ GEOCODER: 'none' }), openBrowser()]);
  db = await openDatabase(server.databaseUrl);
  await writeEverything();
  // The server sees after a moment what another process wrote.
  await until(async () => (await fetch(`${server.url}/partners/${slug}`)).ok);
});
afterAll(async () => {
  await db?.close();
  await browser?.close();
  await server?.stop();
});

/** As forms do, had they let it through. */
async function writeEverything(): Promise<void> {
  const site = { name: COALITION, baseUrl: server.url, from: 'gids@voorbeeld.example' };
  const deps = { db, newId, now: Date.now(), site, ip: '192.0.2.1' };
  const by = aPerson({ coordinator: true });
  const coalition = (await readCoalition(db.read))!;
  await editCoalition(deps, by, { seen: seenMark(coalition), after: { ...coalition, name: COALITION } });
  const term = (await termById(db.read, 'theme', 'money'))!;
  await editTerm(deps, by, { seen: seenMark(term), after: { ...term, label: { nl: THEME, en: THEME } } });
  slug = await writeEntry(deps.now);
  const organisation = (await publishedOrganisations(db.read)).find((one) => one.slug === slug)!;
  await giveRole(db, { name: NAME, email: EDITOR, role: 'editor' }, { organisation: organisation.id });
  await reportWrong(deps, [organisation], { text: SAID, email: null, language: 'nl' });
  await reportMissing(deps, { theme: 'money', municipality: 'GM0957', text: MISSED, language: 'nl' });
}

async function writeEntry(now: number): Promise<string> {
  const before = anOrganisation({
    name: NAME,
    summary: SCRIPT,
    description: IMAGE,
    keywords: [SCRIPT],
    locations: [aLocation({ id: newId(), name: NAME, street: IMAGE, accessibility: SCRIPT })],
    services: [aService({ id: newId(), name: NAME, description: SCRIPT, eligibility: [IMAGE], cost: SCRIPT })],
    contacts: [aContact({ id: newId(), name: NAME, role: SCRIPT, task: IMAGE })],
    programmes: [],
  });
  const why = { actor: { kind: 'coordinator' as const, id: null }, action: 'edit' as const, reason: SCRIPT };
  return db.inTransaction(async (tx) => {
    const entry = { ...why, details: { ...before, summary: IMAGE }, status: 'published' as const };
    const { id, slug } = await createEntry(tx, { newId, now }, entry);
    await changeEntry(tx, { newId, now }, { ...why, id, version: 1, after: before });
    return slug;
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error('It did not come about');
    await sleep(50);
  }
}

/** Without a mail server they are files. */
function mails(): Promise<FolderMail[]> {
  return readMailFolder(server.mailFolder);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${server.url}/inloggen`);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  await page.waitForURL('**/inloggen/code');
  const codes = async () =>
    (await mails()).flatMap(({ to, text }) => (to === email ? (/^ {4}(\d{6})$/m.exec(text) ?? []) : []));
  await until(async () => (await codes()).length > 0);
  await page.getByLabel('Code', { exact: true }).fill((await codes())[1] ?? '');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL('**/mijn');
}

type Shown = [path: () => string, text: string];

const OF_VISITOR: Shown[] = [
  [() => '/?q=lampje', NAME],
  [() => '/?q=lampje', SCRIPT],
  [() => `/partners/${slug}`, SCRIPT],
  [() => `/partners/${slug}/klopt-niet`, NAME],
  [() => `/kaartje/${slug}`, NAME],
  [() => '/gemeenten/roermond', THEME],
  [() => '/themas', THEME],
  [() => '/themas/money', THEME],
  [() => '/over', COALITION],
  [() => '/dev/mail', NAME],
];
const OF_EDITOR: Shown[] = [
  [() => '/mijn', NAME],
  [() => `/partners/${slug}/bewerken`, NAME],
  [() => `/partners/${slug}/geschiedenis`, SCRIPT],
];
const OF_COORDINATOR: Shown[] = [
  [() => '/beheer', 'signa'],
  [() => '/beheer/signalen', SAID],
  [() => '/beheer/gezocht', MISSED],
  [() => '/beheer/partners', NAME],
  [() => '/beheer/zoeken?q=lampje', NAME],
  [() => '/beheer/woorden/themas', THEME],
  [() => '/beheer/woorden/themas/money', THEME],
  [() => '/beheer/mensen', NAME],
];

/** Opens the pages one after another, and looks for anything that ran. */
async function expectTextOnly({ page, complaints }: Visit, pages: Shown[]): Promise<void> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const wrong: string[] = [];
  for (const [path, text] of pages) {
    await page.goto(server.url + path(), { waitUntil: 'networkidle' });
    if (!(await page.locator('main').textContent())?.includes(text)) wrong.push(`${path()} does not show ${text}`);
    if (await hasRun(page)) wrong.push(`${path()} ran it`);
  }
  expect([...wrong, ...dialogs, ...complaints]).toEqual([]);
}

function hasRun(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    return 'hit' in window || document.querySelector('[onerror], a[href^="javascript:"]') !== null;
  });
}

describe('it is text on the pages', () => {
  test.each([
    ['everybody', null, OF_VISITOR],
    ['an editor', EDITOR, OF_EDITOR],
    ['a coordinator', COORDINATOR, OF_COORDINATOR],
  ])(
    'of %s',
    async (_, email, pages) => {
      const visiting = await visit(browser);
      if (email) await signIn(visiting.page, email);
      await expectTextOnly(visiting, pages);
      await visiting.close();
    },
    60_000,
  );
});

test('it is text in mails, on the page that shows them and in a program that shows HTML', async () => {
  const about = async () => (await mails()).filter(({ kind }) => kind === 'signal');
  await until(async () => (await about()).length > 1);
  const visiting = await visit(browser);
  const found = await about();
  await expectTextOnly(
    visiting,
    found.map(({ id }) => [() => `/dev/mail/${id}`, SAID]),
  );
  await visiting.page.goto('about:blank');
  for (const { html } of found) {
    await visiting.page.setContent(html);
    expect(await visiting.page.locator('body').textContent()).toContain(SAID);
    expect(await hasRun(visiting.page)).toBe(false);
  }
  await visiting.close();
});
