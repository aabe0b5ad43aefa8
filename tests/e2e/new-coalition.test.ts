/** The steps of docs/new-coalition.md, one by one, from an empty folder to a search that finds the first partner. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { openBrowser, PHONE, visit } from '#tests/support/browser.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { startServer } from '#tests/support/server.ts';
import { signInAs } from '#tests/support/sign-in.ts';
import { startSmtp, type TestSmtp } from '#tests/support/smtp.ts';

const COORDINATOR = 'noor@heuvelrug.example';
const CONFIGURATION = {
  name: 'Kansrijke Start Heuvelrug',
  region: 'de Heuvelrug',
  coordinator: { name: 'Noor van Nergens', phone: '030 000 30 01', email: COORDINATOR },
  about: { nl: 'Een coalitie in Zeist en De Bilt.', en: 'A coalition in Zeist and De Bilt.' },
  welcome: { nl: 'Welkom bij Kansrijke Start Heuvelrug.', en: 'Welcome to Kansrijke Start Heuvelrug.' },
  municipalities: ['GM0355', 'GM0310'],
  postcodes: 'postcodes.csv',
  leads: { GM0355: [{ name: 'Wies Verbeelding', role: 'Kartrekker', email: 'wies@heuvelrug.example' }] },
};
const POSTCODES =
  'pc4;place;gemeentecode;lat;lng\n' +
  '3701;Zeist;GM0355;52.0905;5.2355\n3712;Huis ter Heide;GM0355;52.1105;5.2585\n3721;Bilthoven;GM0310;52.1280;5.2010\n';
const PARTNERS =
  "Naam;Soort organisatie;Domein;Omschrijving;Thema's;Hulpaanbod;Werkgebied;Straat;Huisnr.;Postcode;Plaats;Telefoon\r\n" +
  'Geldhulp De Dennenappel;Schuldhulpverlening;sociaal;Wij ordenen de post.;schulden;Postmaatje: samen de post;Zeist;Fabelstraat;1;3701 AA;Zeist;030 000 40 01\r\n' +
  'Verloskundigen Bosrand;Verloskundigenpraktijk;medisch;Zorg rond de geboorte.;zwangerschap;Controles: op de praktijk;Alle gemeenten;Fabelstraat;2;3721 AA;Bilthoven;030 000 40 02\r\n';
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><style>rect{fill:#1d3f72}</style><rect width="240" height="60" rx="30"/></svg>';

let smtp: TestSmtp;
const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
const databaseUrl = `file:${join(folder, 'heuvelrug.db')}`;

beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(async () => {
  await smtp?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function command(...script: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const env = childEnvironment({ DATABASE_URL: databaseUrl });
    const child = spawn(process.execPath, ['--import', 'tsx', ...script], { env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('exit', (code) => resolve({ code, said }));
  });
}

function fileIn(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the step before took, for docs/new-coalition.md. */
function stopwatch() {
  const start = performance.now();
  let last = start;
  const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
  return {
    told: [] as string[],
    lap(step: string) {
      this.told.push(`${step}: ${seconds(last)} s`);
      last = performance.now();
    },
    total: () => seconds(start),
  };
}

async function giveHouseStyle(page: Page): Promise<void> {
  await page.getByLabel('Kleur van knoppen en koppen').fill('#ffcc00');
  await page.getByLabel('Logo').setInputFiles(fileIn('logo.svg', LOGO));
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.locator('.has-error', { hasText: 'Kleur van knoppen' }).getByText('1,3').waitFor();
  const told = await page.locator('.has-error .form-message').innerText();
  const near = /#[0-9a-f]{6}/.exec(told)![0];
  expect(await page.getByLabel('Kleur van knoppen en koppen').inputValue()).toBe('#ffcc00');
  await expectAccessible(page);
  await page.getByLabel('Kleur van knoppen en koppen').fill(near);
  await page.getByLabel('Kleur van de rode draad').fill('#b0462b');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Bewaard.').waitFor();
}

test('a coalition starts from nothing by the steps of the docs', { timeout: 120_000 }, async () => {
  const watch = stopwatch();
  fileIn('postcodes.csv', POSTCODES);
  const filled = await command(
    'scripts/seed.ts',
    '--coalition',
    fileIn('coalition.json', JSON.stringify(CONFIGURATION)),
  );
  expect(filled, filled.said).toMatchObject({ code: 0, said: expect.stringContaining('filled with Kansrijke Start') });
  watch.lap('fill a new database');

  const env = { DATABASE_URL: databaseUrl, SMTP_URL: smtp.url, COORDINATOR_EMAIL: COORDINATOR, GEOCODER: 'none' };
  const [server, browser] = await Promise.all([startServer(env), openBrowser()]);
  watch.lap('start the server');

  const { page, complaints, close } = await visit(browser);
  await signInAs(page, server.url, smtp, COORDINATOR, '/beheer/instellingen');
  watch.lap('the first coordinator signs in');

  await giveHouseStyle(page);
  const logo = page.locator('.top .brand img');
  expect(await logo.getAttribute('alt')).toBe(CONFIGURATION.name);
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  watch.lap('set colours and logo');

  await page.goto(`${server.url}/beheer/instellingen/gemeenten`);
  await expectAccessible(page);
  await page.getByLabel('Gemeente', { exact: true }).fill('Soest (GM0342)');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByText('De gemeente is toegevoegd.').waitFor();
  watch.lap('add a municipality');

  const imported = await command('scripts/import.ts', fileIn('partners.csv', PARTNERS), '--publish');
  expect(imported.code, imported.said).toBe(0);
  watch.lap('import the first partners');

  await expect
    .poll(
      async () => (await page.goto(`${server.url}/?q=schulden+zeist`)) && page.locator('h1, h2, h3').allInnerTexts(),
    )
    .toContain('Geldhulp De Dennenappel');
  watch.lap('search finds them');

  await page.goto(`${server.url}/?q=schulden+amersfoort`);
  expect(await page.locator('main').innerText()).toContain('Amersfoort ligt niet in de Heuvelrug');
  await page.setViewportSize(PHONE);
  await page.goto(server.url);
  expect(await page.locator('main').innerText()).toContain(CONFIGURATION.welcome.nl);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();

  const picture = await fetch(`${server.url}/logo`);
  expect(picture.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
  await browser.close();
  await server.stop();
  console.info(`${watch.told.join('\n')}\nall together: ${watch.total()} s`);
});

test('a configuration with something wrong in it fills nothing, and tells what', async () => {
  const wrong = fileIn('wrong.json', JSON.stringify({ ...CONFIGURATION, municipalities: ['GM9999'] }));
  const { code, said } = await command('scripts/seed.ts', '--coalition', wrong);
  expect(code).toBe(1);
  expect(said).toContain('- municipalities[0]: GM9999 is no municipality of 2026');
});
