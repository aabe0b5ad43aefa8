/** What becomes of what people wrote when processes die, disks fill up, others are in the way or away, and clocks are wrong. */
import { canTakeRoom } from '#tests/support/no-room.ts';
import { proveClock } from './faults/clock.ts';
import { proveKills } from './faults/kills.ts';
import { proveMailServer } from './faults/mail-server.ts';
import { proveFullDisk, proveLocked, proveReadOnly } from './faults/no-writing.ts';
import { proveNotOpened } from './faults/not-opened.ts';
import { proveGeocoderAway, proveTilesAway } from './faults/outside.ts';
import type { Proof, ProofPart } from './proof.ts';

const KILLS = 201;
const SLOW_MS = 25_000;

export const faultsPart: ProofPart = {
  name: 'faults',
  title: 'Faults',
  async prove() {
    if (!canTakeRoom()) throw new Error('Needs the program prlimit (Linux, package util-linux)');
    const kills = await timed('killed processes', () => proveKills(KILLS, say));
    // These mostly wait, each for something else.
    const [waiting, busy] = await Promise.all([
      inTurn([
        ['mail server', () => proveMailServer(SLOW_MS)],
        ['clock', proveClock],
      ]),
      inTurn([
        ['full disk', proveFullDisk],
        ['read-only', proveReadOnly],
        ['locked', proveLocked],
        ['addresses', proveGeocoderAway],
        ['tiles', proveTilesAway],
        ['not opened', proveNotOpened],
      ]),
    ]);
    return [...kills, ...busy, ...waiting];
  },
};

async function inTurn(works: [name: string, work: () => Promise<Proof[]>][]): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const [name, work] of works) proofs.push(...(await timed(name, work)));
  return proofs;
}

async function timed(name: string, work: () => Promise<Proof[]>): Promise<Proof[]> {
  const started = performance.now();
  const proofs = await work();
  say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  return proofs;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
