/** How long it takes until every process shows what somebody corrected through one of them, while others visit too. */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '#app/paths.ts';
import { correctEntry, signIn } from './journeys.ts';
import { startTally } from './tally.ts';
import type { TrafficWorld } from './traffic-world.ts';
import { visitorOf, type Visitor } from './visitor.ts';

const BETWEEN_MS = 1_000;
const LOOK_EVERY_MS = 20;
const PATIENCE_MS = 30_000;

/**
 * @param urls of each process itself
 * @param isOver asked between two corrections
 * @returns ms of each correction, from opening its form to the last process that shows it
 * @throws when one does not show it
 */
export async function timeChanges(world: TrafficWorld, urls: string[], isOver: () => boolean): Promise<number[]> {
  // The others who correct have entries of their own.
  const { email, slug } = world.editors.at(-1)!;
  const who = { kind: 'correction', number: 1_000_000, cookies: new Map<string, string>() };
  const tally = startTally();
  const editor = world.visitor(tally, who);
  await signIn(editor, world.smtp, email);
  const agent = new Agent({ keepAlive: true });
  const readers = urls.map((url) => visitorOf({ url, agent, tally }, who));
  const times: number[] = [];
  while (!isOver()) {
    const started = performance.now();
    const text = await correctEntry(editor, slug, times.length);
    await Promise.all(readers.map((reader) => untilShown(reader, slug, text)));
    times.push(performance.now() - started);
    await sleep(BETWEEN_MS);
  }
  agent.destroy();
  return times;
}

async function untilShown(reader: Visitor, slug: string, text: string): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const page = await reader.get(paths.partner(slug), { read: true });
    if (page.text.includes(text)) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`a change is not shown after ${PATIENCE_MS / 1000} s`);
}
