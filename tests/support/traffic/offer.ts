/** Two ways of asking: as soon as there is an answer, or when somebody comes, whether or not those before were helped. */
import { setTimeout as sleep } from 'node:timers/promises';

const TICK_MS = 4;

type Visit = (number: number) => Promise<void>;

/** A fixed number of visitors, each of whom asks again at once: how much the server can do. @returns how many in a second */
export async function offerAtOnce(atOnce: number, seconds: number, visit: Visit): Promise<number> {
  const started = performance.now();
  const count = await offerWhile(atOnce, () => performance.now() - started < seconds * 1000, visit);
  return count / ((performance.now() - started) / 1000);
}

/** The same, until so many visits were made. */
export async function offerInTurn(atOnce: number, count: number, visit: Visit): Promise<void> {
  await offerWhile(atOnce, (number) => number < count, visit);
}

/** @returns how many visits were made */
async function offerWhile(atOnce: number, goesOn: (number: number) => boolean, visit: Visit): Promise<number> {
  let number = 0;
  async function ask() {
    while (goesOn(number)) await visit(number++);
  }
  await Promise.all(Array.from({ length: atOnce }, ask));
  return number;
}

/**
 * Visitors come at a steady rate. Each is due at its own moment, and waits from then on: a server that stands still keeps
 * all of them waiting, not one.
 * @param visit told the moment it was due
 * @returns ends when the last one has been helped
 */
export async function offerSteadily(
  perSecond: number,
  seconds: number,
  visit: (number: number, due: number) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  const count = Math.max(1, Math.round(perSecond * seconds));
  const under: Promise<void>[] = [];
  for (let number = 0; number < count;) {
    const due = started + (number / perSecond) * 1000;
    if (due > performance.now()) {
      await sleep(TICK_MS);
      continue;
    }
    under.push(visit(number, due));
    number += 1;
  }
  await Promise.all(under);
}
