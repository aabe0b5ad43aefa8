/** All there is to measure of one directory under load, on a server of its own. */
import { paths } from '#app/paths.ts';
import { startTraffic } from '#tests/support/traffic/traffic-world.ts';
import { besideEmptyPage, type Beside } from './beside-empty-page.ts';
import { measureMixed, type Mixed } from './mixed.ts';
import { measureOverload, type Overload } from './overload.ts';

export type Measured = { partners: number; beside: Beside[]; mixed: Mixed; overload: Overload | null };

type Wanted = {
  /** Of a filled database; null for the demo coalition. */
  database: string | null;
  /** Of mixed traffic. */
  minutes: number;
  overload: boolean;
};

const SEARCH = paths.search(new URLSearchParams({ q: 'schulden roermond' }));

export async function measureLoad({ database, minutes, overload }: Wanted): Promise<Measured> {
  const world = await startTraffic(database === null ? {} : { DATABASE_URL: `file:${database}` });
  try {
    const { partners, overviews } = world.site;
    const pages = { 'search page': SEARCH, 'partner page': partners[0]!, 'theme page': overviews[0]! };
    return {
      partners: partners.length,
      beside: await besideEmptyPage(world.server.url, pages),
      mixed: await measureMixed(world, minutes),
      overload: overload ? await measureOverload(world) : null,
    };
  } finally {
    await world.stop();
  }
}
