/** Looking an address up at PDOK, against a small server that answers as the Locatieserver does. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pdokGeocoder } from '#app/platform/geocoder.server.ts';

const ADDRESS = { street: 'Markt', houseNumber: '31', postcode: '6041 EM', city: 'Roermond' };

/** One of the `docs`, with the fields that are asked for. */
const FOUND = {
  centroide_ll: 'POINT(5.98713 51.19412)',
  gemeentecode: '0957',
  woonplaatsnaam: 'Roermond',
  postcode: '6041EM',
  score: 11.24,
};

function answerWith(...docs: unknown[]): string {
  return JSON.stringify({ response: { numFound: docs.length, start: 0, maxScore: 11.24, numFoundExact: true, docs } });
}

let server: Server;
let url: string;
/** What was asked, oldest first. */
let asked: URLSearchParams[];
let reply: { status: number; body: string } | 'silence';

beforeEach(async () => {
  asked = [];
  reply = { status: 200, body: answerWith(FOUND) };
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://localhost').searchParams);
    if (reply !== 'silence') response.writeHead(reply.status, { 'Content-Type': 'application/json' }).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/free`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('an address', () => {
  test('is found as a point, with its municipality and town', async () => {
    expect(await pdokGeocoder(url)(ADDRESS)).toEqual({
      latitude: 51.19412,
      longitude: 5.98713,
      municipality: 'GM0957',
      city: 'Roermond',
    });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      q: 'Markt 31 6041 EM Roermond',
      fq: 'type:adres',
      rows: '1',
    });
  });

  test('is asked for once, however often it is needed', async () => {
    const geocoder = pdokGeocoder(url);
    const first = await geocoder(ADDRESS);
    expect(await geocoder(ADDRESS)).toEqual(first);
    await geocoder({ ...ADDRESS, houseNumber: '33' });
    expect(asked).toHaveLength(2);
  });

  test('that was not found is asked for again: the service may have been away', async () => {
    const geocoder = pdokGeocoder(url);
    reply = { status: 503, body: 'busy' };
    expect(await geocoder(ADDRESS)).toBeNull();
    reply = { status: 200, body: answerWith(FOUND) };
    expect(await geocoder(ADDRESS)).not.toBeNull();
  });

  test.each([
    ['nothing', answerWith()],
    ['an address that is only a bit like it', answerWith({ ...FOUND, score: 4.1 })],
    ['an address with another postcode', answerWith({ ...FOUND, postcode: '1012JS' })],
    ['an address without a postcode', answerWith({ ...FOUND, postcode: undefined })],
    ['a point it cannot read', answerWith({ ...FOUND, centroide_ll: 'LINESTRING(5 51, 6 52)' })],
    ['another shape', JSON.stringify({ docs: [FOUND] })],
    ['no JSON', '<html>Onderhoud</html>'],
  ])('is not found when the service answers %s', async (_what, body) => {
    reply = { status: 200, body };
    expect(await pdokGeocoder(url)(ADDRESS)).toBeNull();
  });

  test('is not found when there is no service at all', async () => {
    expect(await pdokGeocoder('http://127.0.0.1:9/free')(ADDRESS)).toBeNull();
  });

  test('is not waited for longer than two seconds', async () => {
    reply = 'silence';
    const start = performance.now();
    expect(await pdokGeocoder(url)(ADDRESS)).toBeNull();
    expect(performance.now() - start).toBeGreaterThan(1_500);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
