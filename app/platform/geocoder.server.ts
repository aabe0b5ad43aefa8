/**
 * Looks a Dutch address up at the PDOK Locatieserver. It is asked for addresses of organisations alone, never of people
 * who search. Whatever goes wrong there, the answer is that it was not found.
 */
import { z } from 'zod';

export type AddressToFind = {
  street: string | null;
  houseNumber: string | null;
  postcode: string;
  city: string | null;
};
/** WGS84 degrees; `municipality` is a CBS code. */
export type FoundAddress = { latitude: number; longitude: number; municipality: string | null; city: string };

export type Geocoder = (address: AddressToFind) => Promise<FoundAddress | null>;

const PDOK = 'https://api.pdok.nl/bzk/locatieserver/search/v3_1/free';
const TIMEOUT_MS = 2_000;
/** Everything of an address is in the answer, so one that scores less is another address. */
const LEAST_SCORE = 8;
/** While somebody fills in a form, the same address is asked for again and again. */
const REMEMBERED = 500;

const answer = z.object({
  response: z.object({
    docs: z.array(
      z.object({
        centroide_ll: z.string(),
        gemeentecode: z.string().optional(),
        woonplaatsnaam: z.string(),
        postcode: z.string().optional(),
        score: z.number(),
      }),
    ),
  }),
});

/** @param url of the service; another one in tests */
export function pdokGeocoder(url: string = PDOK): Geocoder {
  const known = new Map<string, FoundAddress>();

  return async (address) => {
    const asked = [address.street, address.houseNumber, address.postcode, address.city].filter(Boolean).join(' ');
    const found = known.get(asked) ?? (await ask(url, asked, address.postcode));
    if (!found) return null;
    known.set(asked, found);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

async function ask(url: string, asked: string, postcode: string): Promise<FoundAddress | null> {
  const query = new URLSearchParams({
    q: asked,
    fq: 'type:adres',
    fl: 'centroide_ll,gemeentecode,woonplaatsnaam,postcode,score',
    rows: '1',
  });
  try {
    const response = await fetch(`${url}?${query}`, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return null;
    const [found] = answer.parse(await response.json()).response.docs;
    return found && found.score >= LEAST_SCORE && isThere(found.postcode, postcode) ? placeOf(found) : null;
  } catch {
    // Not reached, too late, or an answer in another shape.
    return null;
  }
}

function isThere(found: string | undefined, asked: string): boolean {
  return found !== undefined && found.startsWith(asked.slice(0, 4));
}

/** `POINT(5.98 51.19)` */
function placeOf({ centroide_ll, gemeentecode, woonplaatsnaam }: z.infer<typeof answer>['response']['docs'][number]) {
  const [, longitude, latitude] = /^POINT\(([\d.]+) ([\d.]+)\)$/.exec(centroide_ll) ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  return {
    latitude: Number(latitude),
    longitude: Number(longitude),
    municipality: gemeentecode ? `GM${gemeentecode.padStart(4, '0')}` : null,
    city: woonplaatsnaam,
  };
}
