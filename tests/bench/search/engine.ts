/** What the bench asks of a search engine, and which engines take part up to which size. */
import type { Records } from './records.ts';

export type BuiltIndex = {
  /** Ids, best first, at most 10. */
  search(query: string): string[];
  /** What the index takes outside the memory that Node counts, in bytes. */
  nativeBytes?(): number;
  /** A keystroke in the search box. */
  suggest?(typed: string): unknown;
  /** Milliseconds to renew the index when one organisation has changed; null when the engine cannot. */
  renewal?(): number | null;
};

export type Engine = { build(records: Records): BuiltIndex };

export const MOST_RESULTS = 10;

type Entry = {
  load: () => Promise<Engine>;
  largest: number;
  /** How many of the queries run at a size where all of them would take too long. */
  sampled: { from: number; queries: number }[];
};

/** fuse.js looks at every record for every query. */
const SLOW = [
  { from: 30_000, queries: 20 },
  { from: 10_000, queries: 60 },
  { from: 1_000, queries: 120 },
];

export const ENGINES: Record<string, Entry> = {
  'korte-lijntjes': entry(async () => (await import('./engines/korte-lijntjes.ts')).korteLijntjes),
  'fuse.js': { ...entry(async () => (await import('./engines/fuse.ts')).fuseAsDocumented), sampled: SLOW },
  'fuse.js tuned': { ...entry(async () => (await import('./engines/fuse.ts')).fuseTuned), sampled: SLOW },
  MiniSearch: entry(async () => (await import('./engines/minisearch.ts')).miniSearch),
  'FTS5 unicode61': entry(async () => (await import('./engines/fts5.ts')).fts5Words),
  'FTS5 trigram': entry(async () => (await import('./engines/fts5.ts')).fts5Trigrams),
  Orama: entry(async () => (await import('./engines/orama.ts')).orama, 10_000),
  FlexSearch: entry(async () => (await import('./engines/flexsearch.ts')).flexSearch, 10_000),
  uFuzzy: entry(async () => (await import('./engines/ufuzzy.ts')).uFuzzySearch, 10_000),
};

/** How many queries an engine runs at a size; all of them is Infinity. */
export function queryCount(name: string, size: number): number {
  return ENGINES[name]?.sampled.find(({ from }) => size >= from)?.queries ?? Infinity;
}

function entry(load: Entry['load'], largest = Infinity): Entry {
  return { load, largest, sampled: [] };
}
