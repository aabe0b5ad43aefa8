import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GeoUpdateError, pointWithin } from '../../scripts/geo/pdok.ts';
import { refreshGeography } from '../../scripts/geo/refresh.ts';

type Postcode = { code: string; place: string; municipality: string; latitude: number; longitude: number };
type Feature = { type: 'Feature'; id: string; properties: Record<string, unknown>; geometry: object };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const closing: (() => unknown)[] = [];
let folder: string;
let postcodes: Postcode[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geo-update-'));
  closing.push(() => rm(folder, { recursive: true }));
  await cp(join(ROOT, 'seed/geo'), folder, { recursive: true });
  postcodes = await json<Postcode[]>('postcodes.json');
});

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('geo:update', () => {
  test('takes points and borders from PDOK, over several pages', async () => {
    const requests: string[] = [];
    const base = await pdok({ requests });

    const result = await refreshGeography(base, folder);

    expect(result).toEqual({ moved: postcodes.length, missing: [], areas: 14 });
    const updated = await json<Postcode[]>('postcodes.json');
    expect(updated.map(({ code, place, municipality }) => ({ code, place, municipality }))).toEqual(
      postcodes.map(({ code, place, municipality }) => ({ code, place, municipality })),
    );
    expect(updated[0]!.latitude).toBeCloseTo(postcodes[0]!.latitude + 0.01, 4);
    const { source, areas } = await json<{ source: string; areas: { code: string; rings: number[][][] }[] }>(
      'areas.json',
    );
    expect(source).toBe('CBS/Kadaster via PDOK, 2026, CC BY 4.0');
    expect(areas.find((area) => area.code === 'GM0957')!.rings).toHaveLength(2);
    expect(requests).toContain(
      '/cbs/postcode4/ogc/v1/collections/postcode4/items?f=json&bbox=5.5,50.95,6.3,51.82&limit=1000&jaarcode=2024',
    );
    expect(requests.filter((url) => url.includes('offset='))).toHaveLength(1);
  });

  test('keeps the point of a postcode PDOK does not know', async () => {
    const base = await pdok({ postcodeFeatures: postcodes.slice(1).map((row) => postcodeFeature(row, 0.01)) });
    expect((await refreshGeography(base, folder)).missing).toEqual([postcodes[0]!.code]);
    expect((await json<Postcode[]>('postcodes.json'))[0]).toEqual(postcodes[0]);
  });

  test.each([
    ['a page that is not JSON', { raw: '<html>onderhoud</html>' }, /PDOK sent something unexpected at the top/],
    [
      'an answer of another shape',
      { raw: '{"type":"FeatureCollection","features":[{"type":"Feature"}]}' },
      /features\.0/,
    ],
    ['an error', { status: 503 }, /PDOK answered with status 503/],
    ['a collection without postcodes', { postcodeFeatures: [] }, /PDOK sent no area for 134 of 134 postcodes/],
    ['a municipality too few', { without: 'GM0957' }, /PDOK sent no border for municipality GM0957/],
    ['metres instead of degrees', { shift: 100_000 }, /PDOK sent something unexpected at features/],
    ['points of another country', { shift: 5 }, /PDOK puts postcode 5766 \d+ km from where it was/],
  ])('refuses %s and leaves the files alone', async (_, answer, message) => {
    const before = await contents();
    await expect(refreshGeography(await pdok(answer), folder)).rejects.toThrow(message);
    expect(await contents()).toEqual(before);
  });

  test('says so when PDOK cannot be reached', async () => {
    const before = await contents();
    const attempt = refreshGeography('http://127.0.0.1:9', folder);
    await expect(attempt).rejects.toThrow(GeoUpdateError);
    await expect(attempt).rejects.toThrow('PDOK cannot be reached at http://127.0.0.1:9.');
    expect(await contents()).toEqual(before);
  });

  test('the command ends with one sentence and code 1', async () => {
    const { code, stderr } = await run({ PDOK_BASE_URL: 'http://127.0.0.1:9/' });
    expect(code).toBe(1);
    expect(stderr).toBe('PDOK cannot be reached at http://127.0.0.1:9. The files in seed/geo were left as they are.\n');
  }, 30_000);

  test('the point of a bent area lies inside it', () => {
    const bent: [number, number][] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [8, 9],
      [8, 1],
      [2, 1],
      [2, 9],
      [0, 9],
      [0, 0],
    ];
    expect(pointWithin([bent])).toEqual({ latitude: expect.closeTo(3.5, 0), longitude: 1 });
  });
});

type Answer = {
  requests?: string[];
  raw?: string;
  status?: number;
  postcodeFeatures?: Feature[];
  without?: string;
  shift?: number;
};

/** A small PDOK: GeoJSON feature collections in pages, with the links of OGC API Features. */
async function pdok(answer: Answer): Promise<string> {
  const features = answer.postcodeFeatures ?? postcodes.map((row) => postcodeFeature(row, answer.shift ?? 0.01));
  const codes = [...new Set(postcodes.map((row) => row.municipality))].filter((code) => code !== answer.without);
  return await listen((request, response) => {
    const url = new URL(request.url!, 'http://pdok');
    answer.requests?.push(request.url!);
    const all = url.pathname.endsWith('/postcode4/items') ? features : [...codes, 'GM0363'].map(municipalityFeature);
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const page = all.slice(offset, offset + 100);
    const more = offset + 100 < all.length;
    const next = { rel: 'next', type: 'application/geo+json', href: `${url.pathname}?f=json&offset=${offset + 100}` };
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/geo+json' });
    response.end(
      answer.raw ??
        JSON.stringify({
          type: 'FeatureCollection',
          timeStamp: '2026-01-05T09:00:00Z',
          numberReturned: page.length,
          links: [{ rel: 'self', type: 'application/geo+json', href: request.url }, ...(more ? [next] : [])],
          features: page,
        }),
    );
  });
}

function postcodeFeature({ code, latitude, longitude }: Postcode, shift: number): Feature {
  const north = latitude + shift;
  return {
    type: 'Feature',
    id: code,
    properties: { postcode: Number(code), jaarcode: 2024, aantal_inwoners: 1200 },
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[squareAround(longitude, north, 0.002)], [squareAround(4, 52, 0.001)]],
    },
  };
}

function municipalityFeature(code: string): Feature {
  return {
    type: 'Feature',
    id: code,
    properties: { statcode: code, statnaam: 'Naam', jaarcode: 2026, rubriek: 'gemeente' },
    geometry:
      code === 'GM0957'
        ? { type: 'MultiPolygon', coordinates: [[squareAround(6, 51.2, 0.05)], [squareAround(6.2, 51.2, 0.01)]] }
        : { type: 'Polygon', coordinates: [squareAround(5.9, 51.3, 0.05)] },
  };
}

function squareAround(x: number, y: number, r: number): number[][] {
  return [
    [x - r, y - r],
    [x + r, y - r],
    [x + r, y + r],
    [x - r, y + r],
    [x - r, y - r],
  ];
}

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function run(env: Record<string, string>): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, ...env } };
    const child = execFile(process.execPath, ['--import', 'tsx', 'scripts/geo-update.ts'], options, (_, __, stderr) =>
      resolve({ code: child.exitCode ?? -1, stderr }),
    );
  });
}

async function contents(): Promise<Record<string, string>> {
  const files = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')])),
  );
}

async function json<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
}
