/** Searches are counted per day; words only from the third different day on, and by then without the earlier ones. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CountedSearch } from '#app/domain/referral/search-count.ts';
import {
  eraseOldCounts,
  startSearchCounter,
  type SearchCounter,
} from '#app/features/referral/count-searches.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { fingerprintWith } from '#app/platform/secrets.server.ts';
import { askedInVain, searchTotals } from '#db/repositories/search-counts.server.ts';
import { searchCounts, unripeWords } from '#db/schema.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';
import { NOW } from '#tests/support/demo-directory.ts';

const DAY_MS = 86_400_000;
const SINCE = '2026-01-01';

let temporary: TemporaryDatabase;
let counter: SearchCounter;
let now: number;

beforeEach(async () => {
  now = NOW;
  temporary = await temporaryDatabase('empty');
  counter = startCounter();
});
afterEach(async () => {
  await counter.stop();
  await temporary.dispose();
});

function startCounter(): SearchCounter {
  const fingerprint = fingerprintWith('a key for tests', 'searches');
  return startSearchCounter({ db: temporary.db, log: createLog('silent'), clock: () => now, fingerprint });
}

async function ask(search: Partial<CountedSearch>, times = 1): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    counter.note({ theme: '', municipality: '', words: '', outcome: 'none', ...search });
  }
  await counter.settled();
}

const inVain = () => askedInVain(temporary.db.read, SINCE, 100);

test('a theme and a place are counted at once, however often they are asked', async () => {
  await ask({ theme: 'money', municipality: 'GM0957' }, 3);
  await ask({ theme: 'money', municipality: 'GM0957' });
  expect(await inVain()).toEqual([{ theme: 'money', municipality: 'GM0957', words: '', count: 4 }]);
});

test('words are kept from the third different day on, and nothing of them before', async () => {
  await ask({ words: 'zwierebol' }, 10);
  now += DAY_MS;
  await ask({ words: 'zwierebol' });
  expect(await inVain()).toEqual([]);
  expect(JSON.stringify(await temporary.db.read.select().from(unripeWords))).not.toContain('zwierebol');
  now += DAY_MS;
  await ask({ words: 'zwierebol' }, 2);
  expect(await inVain()).toEqual([{ theme: '', municipality: '', words: 'zwierebol', count: 2 }]);
});

test('words that are not kept do not hide the theme they came with', async () => {
  await ask({ theme: 'money', words: 'jansen' });
  expect(await inVain()).toEqual([{ theme: 'money', municipality: '', words: '', count: 1 }]);
});

test('what was found is counted, and is not on the list of what was not', async () => {
  await ask({ theme: 'money', outcome: 'found' }, 5);
  await ask({ theme: 'housing', outcome: 'poor' }, 2);
  expect(await inVain()).toMatchObject([{ theme: 'housing' }]);
  expect(await searchTotals(temporary.db.read, SINCE)).toEqual(
    new Map([
      ['found', 5],
      ['poor', 2],
    ]),
  );
});

test('what is left is written when the server stops', async () => {
  counter.note({ theme: 'money', municipality: '', words: '', outcome: 'none' });
  await counter.stop();
  expect(await inVain()).toHaveLength(1);
});

test('what could not be written is written later, together with what came since', async () => {
  const { db } = temporary;
  const fails = vi.spyOn(db, 'inTransaction').mockRejectedValueOnce(new Error('the database is away'));
  await ask({ theme: 'money', municipality: 'GM0957' }, 2);
  expect(fails).toHaveBeenCalledOnce();
  expect(await inVain()).toEqual([]);
  await ask({ theme: 'money', municipality: 'GM0957' });
  expect(await inVain()).toEqual([{ theme: 'money', municipality: 'GM0957', words: '', count: 3 }]);
});

test('two processes count on in the same rows', async () => {
  const other = startCounter();
  other.note({ theme: 'money', municipality: '', words: '', outcome: 'none' });
  await Promise.all([ask({ theme: 'money' }, 2), other.settled()]);
  await other.stop();
  expect(await inVain()).toMatchObject([{ count: 3 }]);
});

test('words that did not ripen are forgotten after ninety days, counts after two years', async () => {
  await ask({ words: 'zwierebol' });
  await ask({ theme: 'money' });
  await eraseOldCounts({ db: temporary.db, now: now + 89 * DAY_MS });
  expect(await temporary.db.read.select().from(unripeWords)).toHaveLength(1);
  await eraseOldCounts({ db: temporary.db, now: now + 92 * DAY_MS });
  expect(await temporary.db.read.select().from(unripeWords)).toHaveLength(0);
  expect(await temporary.db.read.select().from(searchCounts)).toHaveLength(1);
  await eraseOldCounts({ db: temporary.db, now: now + 800 * DAY_MS });
  expect(await temporary.db.read.select().from(searchCounts)).toHaveLength(0);
});
