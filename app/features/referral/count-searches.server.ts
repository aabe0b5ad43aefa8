/**
 * Counts searches beside answering them: in memory first, then many at once in the database, so that no visitor waits for
 * it. A process that is killed loses the last half minute of counts, and nothing else. Who asked is not known here.
 */
import { localTime } from '#app/domain/hours/local-time.ts';
import { keptSince } from '#app/domain/privacy/retention.ts';
import { DAYS_TO_RIPEN, type CountedSearch } from '#app/domain/referral/search-count.ts';
import type { Log } from '#app/platform/log.server.ts';
import { oneAtATime } from '#app/platform/one-at-a-time.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { addSearches, eraseCountsBefore, eraseWordsBefore, noteWords } from '#db/repositories/search-counts.server.ts';

const WRITE_EVERY_MS = 30_000;
/** A flood of different searches is not kept. */
const MOST_DIFFERENT = 5_000;

type Deps = { db: Database; log: Log; clock: () => number; fingerprint: (text: string) => string };

export type SearchCounter = {
  note(search: CountedSearch): void;
  /** How many since the process began. */
  noted(): number;
  /** When everything noted so far is in the database. */
  settled(): Promise<void>;
  /** Writes what is left. */
  stop(): Promise<void>;
};

type Noted = { day: string; search: CountedSearch; count: number };

export function startSearchCounter({ db, log, clock, fingerprint }: Deps): SearchCounter {
  let noted = new Map<string, Noted>();
  let total = 0;
  const writing = oneAtATime(write, (error) => log.error({ err: error }, 'searches could not be counted'));

  async function write(): Promise<void> {
    if (noted.size === 0) return;
    const batch = [...noted.values()];
    noted = new Map();
    try {
      await db.inTransaction((tx) => writeBatch(tx, batch));
    } catch (error) {
      for (const one of batch) add(one);
      throw error;
    }
  }

  async function writeBatch(tx: Queries, batch: Noted[]): Promise<void> {
    for (const { day, search, count } of batch) {
      const isRipe = search.words === '' || (await noteWords(tx, fingerprint(search.words), day)) >= DAYS_TO_RIPEN;
      const kept = isRipe ? search : { ...search, words: '' };
      if (kept.theme !== '' || kept.words !== '') await addSearches(tx, day, kept, count);
    }
  }

  function add({ day, search, count }: Noted): void {
    const key = JSON.stringify([day, search]);
    const known = noted.get(key);
    if (known) known.count += count;
    else if (noted.size < MOST_DIFFERENT) noted.set(key, { day, search, count });
  }

  const timer = setInterval(() => writing.ask(), WRITE_EVERY_MS);
  timer.unref();

  async function settled(): Promise<void> {
    writing.ask();
    await writing.settled();
  }

  return {
    note(search) {
      total += 1;
      add({ day: localTime(clock()).date, search, count: 1 });
    },
    noted: () => total,
    settled,
    async stop() {
      clearInterval(timer);
      await settled();
    },
  };
}

/** Words that did not ripen, and counts of more than two years ago. */
export async function eraseOldCounts({ db, now }: { db: Database; now: number }): Promise<void> {
  await db.inTransaction(async (tx) => {
    await eraseWordsBefore(tx, localTime(keptSince('unripe-words', now)).date);
    await eraseCountsBefore(tx, localTime(keptSince('search-count', now)).date);
  });
}
