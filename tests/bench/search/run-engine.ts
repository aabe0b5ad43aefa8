/**
 * One engine at one size, in a process of its own so that memory is measured cleanly: `run-engine.ts ENGINE SIZE`.
 * Started by the bench with `--expose-gc`; sends what it measured to the process that started it.
 */
import { ENGINES, queryCount, type BuiltIndex } from './engine.ts';
import { percentilesOf, round, type SearchRow } from './figures.ts';
import { judge, type Answered } from './judge.ts';
import { makeQueries, spread } from './queries/queries.ts';
import type { Query } from './queries/query.ts';
import { readRecords } from './records.ts';

export type Measured = {
  row: SearchRow;
  /** Query → the milliseconds of each round. */
  times: Record<string, number[]>;
  keystrokes: number[];
  renewalMs: number | null;
};

const WARM_UP_MS = 2_000;
/** Every query runs up to this many times, as long as there is time. */
const ROUNDS = 3;
const PATIENCE_MS = 15_000;
/** After this an engine gets no further queries; they are taken from all classes in turn, so what ran is a fair sample. */
const MOST_MS = 420_000;
const TYPED_QUERIES = 100;
const SHORTEST_TYPED = 3;

async function measure(name: string, size: number): Promise<Measured> {
  const entry = ENGINES[name];
  if (!entry) throw new Error(`Expected one of ${Object.keys(ENGINES).join(', ')}, got "${name}"`);
  const engine = await entry.load();
  const records = readRecords(size);
  const all = makeQueries(records);
  const queries = spread(all, queryCount(name, size));

  const before = memory();
  const started = performance.now();
  const index = engine.build(records);
  const buildMs = performance.now() - started;
  const indexBytes = memory() - before + (index.nativeBytes?.() ?? 0);

  warmUp(index, queries);
  const { answers, times } = ask(index, queries);
  const row: SearchRow = {
    figure: 'search',
    engine: name,
    organisations: size,
    queries: answers.length,
    allQueries: all.length,
    buildMs: round(buildMs, 0),
    indexMB: round(indexBytes / 1e6, 1),
    ms: percentilesOf(Object.values(times).flat()),
    ...judge(records, answers),
  };
  return { row, times, keystrokes: type(index, all), renewalMs: index.renewal?.() ?? null };
}

function memory(): number {
  if (!globalThis.gc) throw new Error('Start node with --expose-gc');
  // Twice, since what a finaliser lets go of is only collected the next time.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function warmUp(index: BuiltIndex, queries: Query[]): void {
  const until = performance.now() + WARM_UP_MS;
  for (const query of queries) {
    if (performance.now() > until) return;
    index.search(query.text);
  }
}

function ask(index: BuiltIndex, queries: Query[]): { answers: Answered[]; times: Record<string, number[]> } {
  const begun = performance.now();
  const until = begun + PATIENCE_MS;
  const answers: Answered[] = [];
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < ROUNDS && (turn === 0 || performance.now() < until); turn++) {
    for (const query of queries) {
      const started = performance.now();
      if (started > begun + MOST_MS) break;
      const ids = index.search(query.text);
      (times[query.text] ??= []).push(performance.now() - started);
      if (turn === 0) answers.push({ query, ids });
    }
  }
  return { answers, times };
}

/** Every beginning of some of the queries, letter by letter, as the search box asks for suggestions. */
function type(index: BuiltIndex, queries: Query[]): number[] {
  if (!index.suggest) return [];
  const until = performance.now() + PATIENCE_MS * 2;
  const durations: number[] = [];
  for (const { text } of spread(queries, TYPED_QUERIES)) {
    for (let length = SHORTEST_TYPED; length <= text.length; length++) {
      const started = performance.now();
      index.suggest(text.slice(0, length));
      durations.push(performance.now() - started);
    }
    if (performance.now() > until) break;
  }
  return durations;
}

const measured = await measure(process.argv[2] ?? '', Number(process.argv[3]));
process.send?.(measured, () => process.exit(0));
