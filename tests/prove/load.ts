/**
 * That it holds under load: ten minutes of mixed traffic at national size, a minute of it with the demo coalition, and
 * three times as many searches as the server can do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGE_COUNT } from '#seed/scenarios.ts';
import { fillLarge } from '#tests/bench/load/large-database.ts';
import { measureLoad, type Measured } from '#tests/bench/load/measure-load.ts';
import type { Mixed } from '#tests/bench/load/mixed.ts';
import type { Overload } from '#tests/bench/load/overload.ts';
import type { Proof, ProofPart } from './proof.ts';

const MINUTES = 10;
const DEMO_MINUTES = 0.5;

/** What is promised. Garbage is collected now and then, so that what is held goes up and down by some percent. */
const MOST_GROWTH_PERCENT = 10;
const SEARCH_P95_MS = 1_000;
/** As long as before, give or take what a shared machine does. */
const TIMES_SLOWER_AFTER = 2;

export const loadPart: ProofPart = {
  name: 'load',
  title: 'Under load',
  async prove() {
    const demo = await measureLoad({ database: null, minutes: DEMO_MINUTES, overload: false });
    const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
    try {
      const database = join(folder, 'large.db');
      await fillLarge(`file:${database}`, LARGE_COUNT.usual);
      const large = await measureLoad({ database, minutes: MINUTES, overload: true });
      return [...proofsOf(demo), ...proofsOf(large)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function proofsOf({ partners, beside, mixed, overload }: Measured): Proof[] {
  const size = `${partners.toLocaleString('en')} partners`;
  return [
    ...beside.slice(1).map(({ page, perSecond, ofEmptyPage }) => ({
      what: `${size}: a ${page} that was asked for before`,
      figure: `${perSecond} a second, ${ofEmptyPage} × the empty page`,
      holds: ofEmptyPage >= 1,
    })),
    ...mixedProofs(size, mixed),
    ...(overload ? overloadProofs(size, overload) : []),
  ];
}

function mixedProofs(size: string, { tally, tallyOfMost, ...mixed }: Mixed): Proof[] {
  const requests = tally.requests() + tallyOfMost.requests();
  const wrong = tally.wrong() + tallyOfMost.wrong();
  const search = tally.kinds().get('search page, asked once');
  const [first] = [...tallyOfMost.complaints, ...tally.complaints];
  const proofs = [
    {
      what: `${size}: mixed traffic, the most it does and what is asked for minutes`,
      figure: `${mixed.mostPerSecond} and ${mixed.perSecond} visits a second`,
      holds: mixed.mostPerSecond > mixed.perSecond,
    },
    {
      what: `${size}: errors in ${requests} requests of it`,
      figure: `${wrong}${first ? ` (${first})` : ''}; ${tally.shed()} were asked to come back`,
      holds: wrong === 0,
    },
    {
      what: `${size}: a search nobody asked before, at ${mixed.perSecond} visits a second`,
      figure: search?.ms
        ? `p50 ${search.ms.p50} ms, p95 ${search.ms.p95} ms, p99 ${search.ms.p99} ms`
        : 'none answered',
      holds: (search?.ms?.p95 ?? Infinity) <= SEARCH_P95_MS,
    },
    {
      what: `${size}: registrations that were told to be in and are not in the database`,
      figure: `${mixed.lost} of ${mixed.registered}`,
      holds: mixed.lost === 0 && mixed.registered > 0,
    },
  ];
  // Half a minute tells nothing about what is held.
  return mixed.minutes < 1 ? proofs : [...proofs, memoryProof(size, mixed)];
}

function memoryProof(size: string, { memory, memoryGrowth, minutes }: Omit<Mixed, 'tally' | 'tallyOfMost'>): Proof {
  const sign = (memoryGrowth ?? 0) > 0 ? '+' : '';
  return {
    what: `${size}: memory of the server in the last quarter of ${minutes} minutes, beside the second`,
    figure: memoryGrowth === null ? 'not told by this system' : `${sign}${memoryGrowth} % (${memory.join(', ')} MB)`,
    holds: memoryGrowth !== null && memoryGrowth <= MOST_GROWTH_PERCENT,
  };
}

function overloadProofs(size: string, { offered, signIns, registrations, ...over }: Overload): Proof[] {
  const { before, after } = over.p95;
  return [
    {
      what: `${size}: ${over.offeredPerSecond} searches a second, where ${over.mostPerSecond} are possible`,
      figure: `${offered.requests} asked, ${offered.shed} asked to come back, ${over.wrong} went wrong`,
      holds: offered.shed > 0 && over.wrong === 0,
    },
    {
      what: `${size}: signing in meanwhile, from the first page to the code`,
      figure: `${signIns.done} of ${signIns.began}, the slowest in ${signIns.slowestSeconds} s`,
      holds: signIns.done === signIns.began,
    },
    {
      what: `${size}: registering meanwhile, all four steps and the mail`,
      figure: `${registrations.done} of ${registrations.began}, the slowest in ${registrations.slowestSeconds} s`,
      holds: registrations.done === registrations.began,
    },
    {
      what: `${size}: a search after it, beside one before it`,
      figure: `p95 ${after} ms, beside ${before} ms`,
      holds: after <= before * TIMES_SLOWER_AFTER,
    },
  ];
}
