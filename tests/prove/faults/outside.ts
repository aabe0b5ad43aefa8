/** What is asked of others on the internet does not answer: where an address is, and pictures to lie under the map. */
import { once } from 'node:events';
import { Agent, createServer, type RequestListener } from 'node:http';
import { openDatabase } from '#db/client.server.ts';
import { applications } from '#db/schema.ts';
import { openBrowser, visit } from '#tests/support/browser.ts';
import { freePort, startServer, type RunningServer } from '#tests/support/server.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import { register } from '#tests/support/traffic/journeys.ts';
import { startTally } from '#tests/support/traffic/tally.ts';
import { visitorOf, type Visitor } from '#tests/support/traffic/visitor.ts';
import type { Proof } from '../proof.ts';

/** What the service that finds addresses does; null: nobody listens there. */
const GEOCODERS: { what: string; answers: RequestListener | null }[] = [
  { what: 'away', answers: null },
  { what: 'failing', answers: (_request, response) => void response.writeHead(500).end('Onderhoud') },
  // Longer than the server waits for it.
  { what: 'silent', answers: () => {} },
];
/** Some of them do more than one thing that needs the address. */
const MOST_WAITED_MS = 8_000;
const ROUGHLY = 'Dit adres staat bij benadering op de kaart';
/** What a page shows when something is to be put right. */
const ALARM = 'role="alert"';
/** On a busy machine. */
const PATIENCE_MS = 60_000;
const TILES_HOST = 'service.pdok.nl';
const NOT_FOUND = 'ERR_NAME_NOT_RESOLVED';

export async function proveGeocoderAway(): Promise<Proof[]> {
  const [port, smtp] = [await freePort(), await startSmtp({ patienceMs: PATIENCE_MS })];
  const program = ['tests/support/server-in-trouble.ts', `http://127.0.0.1:${port}/free`];
  const server = await startServer({ SMTP_URL: smtp.url, TRUST_PROXY: '1' }, program);
  try {
    const proofs: Proof[] = [];
    for (const [place, { what, answers }] of GEOCODERS.entries()) {
      const geocoder = answers && createServer(answers).listen(port, '127.0.0.1');
      if (geocoder) await once(geocoder, 'listening');
      const seen = startLooking(server, place + 1);
      const email = await register(seen.visitor, smtp, place + 1);
      geocoder?.closeAllConnections();
      geocoder?.close();
      proofs.push(await registeredCalmly(what, server, email, seen));
    }
    return proofs;
  } finally {
    await server.stop();
    await smtp.stop();
  }
}

type Looking = { visitor: Visitor; roughly: () => number; alarms: () => number; longestMs: () => number };

/** Somebody who also looks again at every step that was filled in. */
function startLooking({ url }: RunningServer, number: number): Looking {
  const visitor = visitorOf({ url, agent: new Agent(), tally: startTally() }, { kind: 'register', number });
  const pages: string[] = [];
  let longest = 0;
  const timed = async <Given>(work: Promise<Given>) => {
    const started = performance.now();
    const given = await work;
    longest = Math.max(longest, performance.now() - started);
    return given;
  };
  async function get(...asked: Parameters<Visitor['get']>) {
    const answer = await timed(visitor.get(...asked));
    pages.push(answer.text);
    return answer;
  }
  const looking: Visitor = {
    get,
    async post(path, ...sent) {
      const answer = await timed(visitor.post(path, ...sent));
      pages.push(answer.html);
      if (answer.leadsTo !== null) await get(path, { read: true });
      return answer;
    },
  };
  const having = (words: string) => pages.filter((page) => page.includes(words)).length;
  return { visitor: looking, roughly: () => having(ROUGHLY), alarms: () => having(ALARM), longestMs: () => longest };
}

async function registeredCalmly(
  what: string,
  { databaseUrl }: RunningServer,
  email: string,
  { roughly, alarms, longestMs }: Looking,
): Promise<Proof> {
  const db = await openDatabase(databaseUrl);
  const state = (await db.read.select().from(applications)).find((one) => one.email === email)?.state;
  await db.close();
  const told = [
    state === 'waiting' ? 'through' : `${state}`,
    roughly() > 0 ? 'placed by its postcode' : 'not placed',
    `${alarms()} alarms`,
    `longest page ${(longestMs() / 1000).toFixed(1)} s`,
  ];
  return {
    what: `the service that finds addresses ${what}: a registration`,
    figure: told.join(', '),
    holds: state === 'waiting' && roughly() > 0 && alarms() === 0 && longestMs() < MOST_WAITED_MS,
  };
}

/** A browser that finds nothing but this machine, on a site that shows tiles from elsewhere. */
export async function proveTilesAway(): Promise<Proof[]> {
  const server = await startServer({ GEOCODER: 'none', MAP_TILES: 'pdok' });
  const browser = await openBrowser(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']);
  try {
    const { page, complaints } = await visit(browser);
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${server.url}/?q=schulden+roermond`);
    await page.locator('.leaflet-container').waitFor();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    const pin = page.locator('.leaflet-marker-pane .map-pin').first();
    await pin.focus();
    await pin.press('Space');
    await page.waitForURL(/selected=/);
    const credit = await page.locator('.map-credit').innerText();
    // The browser complains twice: with the address, and in its console without.
    const asked = complaints.filter((one) => one.includes(TILES_HOST)).length;
    const others = complaints.filter((one) => !one.includes(TILES_HOST) && !one.includes(NOT_FOUND));
    return [
      {
        what: 'pictures under the map away: the map zooms, and a pin chooses its partner',
        figure: ['both', `“${credit}”`, `asked in vain for ${asked}`, ...others].join('; '),
        holds: asked > 0 && others.length === 0,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
