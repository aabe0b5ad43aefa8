/** Pages that are asked for again and again, beside the empty page of the same server in the same minute. */
import { paths } from '#app/paths.ts';
import { round } from '../search/figures.ts';
import { load } from '../steady-load.ts';

export type Beside = { page: string; perSecond: number; ofEmptyPage: number };

const CONNECTIONS = 8;
const SECONDS = 2;
const ROUNDS = 3;

/** Rounds go through all of them in turn, so that a slow moment of the machine hits each. */
export async function besideEmptyPage(url: string, pages: Record<string, string>): Promise<Beside[]> {
  const all = { 'empty page': paths.bare(), ...pages };
  const rates = new Map<string, number[]>(Object.keys(all).map((page) => [page, []]));
  for (const path of Object.values(all)) await load(url + path, CONNECTIONS, SECONDS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [page, path] of Object.entries(all)) {
      const { perSecond, errors } = await load(url + path, CONNECTIONS, SECONDS);
      if (errors > 0) throw new Error(`${page}: ${errors} requests did not answer 200`);
      rates.get(page)!.push(perSecond);
    }
  }
  const empty = middleOf(rates.get('empty page')!);
  return [...rates].map(([page, measured]) => {
    const perSecond = middleOf(measured);
    return { page, perSecond, ofEmptyPage: round(perSecond / empty, 2) };
  });
}

function middleOf(rates: number[]): number {
  return rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
}
