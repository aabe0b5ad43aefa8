/** What the traffic may ask for: the addresses that the site itself names. The same site gives the same lists. */
import type { Chance } from '#seed/chance.ts';
import { pathIn, type Visitor } from './visitor.ts';

export type KnownSite = {
  partners: string[];
  /** Of themes and municipalities. */
  overviews: string[];
  /** Every other page that a search engine is told of. */
  others: string[];
  municipalities: string[];
  assets: string[];
  hsds: string[];
};

const HSDS_PAGES = 40;
/** Answers of the API that name one thing are asked for by its id. */
const HSDS_LISTS = ['services', 'organizations', 'service_at_locations'];
const ASSET = /"(\/(?:assets\/[\w.-]+|huisstijl\.css\?v=\w+))["#]/g;

export async function readSite(visitor: Visitor): Promise<KnownSite> {
  const { text: sitemap } = await visitor.get('/sitemap.xml', { read: true });
  const pages = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => pathIn(address));
  const partners = pages.filter((path) => path.startsWith('/partners/'));
  const overviews = pages.filter((path) => /^\/(themas|gemeenten)\/[^/]+$/.test(path));
  return {
    partners,
    overviews,
    others: pages.filter((path) => path !== '/' && !partners.includes(path) && !overviews.includes(path)),
    municipalities: overviews.flatMap((path) => /^\/gemeenten\/(.+)/.exec(path)?.[1] ?? []),
    assets: await assetsOf(visitor, ['/', partners[0] ?? '/', '/aanmelden']),
    hsds: await hsdsPaths(visitor),
  };
}

async function assetsOf(visitor: Visitor, pages: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const page of pages) {
    const { text } = await visitor.get(page, { read: true });
    for (const [, asset = ''] of text.matchAll(ASSET)) found.add(asset);
  }
  return [...found];
}

async function hsdsPaths(visitor: Visitor): Promise<string[]> {
  const lists = HSDS_LISTS.flatMap((list) =>
    Array.from({ length: HSDS_PAGES }, (_, page) => `/api/hsds/${list}?page=${page + 1}&per_page=20`),
  );
  const { text } = await visitor.get('/api/hsds/organizations?per_page=50', { read: true });
  const { contents } = JSON.parse(text) as { contents: { id: string }[] };
  return [...lists, ...contents.map(({ id }) => `/api/hsds/organizations/${id}`)];
}

/** Few are asked for often, and most seldom. */
export function pickKnown(list: readonly string[], chance: Chance): string {
  const place = Math.floor(list.length * chance.next() ** 3);
  return list[place]!;
}
