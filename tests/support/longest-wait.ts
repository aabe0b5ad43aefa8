/** Asks one page after another, never the same twice, and keeps how long the slowest answer took. */
import { setTimeout as sleep } from 'node:timers/promises';

export type Waits = { requests: number; errors: number; longestMs: number };

/** @param url of a server; @param restMs between an answer and the next request */
export function watchWaits(url: string, restMs: number) {
  const waits: Waits = { requests: 0, errors: 0, longestMs: 0 };
  let stopped = false;
  const asking = ask();

  async function ask(): Promise<void> {
    while (!stopped) {
      const started = performance.now();
      const status = await statusOf(`${url}/?q=schulden+${waits.requests}`);
      waits.requests += 1;
      if (status !== 200) waits.errors += 1;
      waits.longestMs = Math.max(waits.longestMs, Math.round(performance.now() - started));
      await sleep(restMs);
    }
  }

  return {
    async stop(): Promise<Waits> {
      stopped = true;
      await asking;
      return waits;
    },
  };
}

/** @returns 0 when there was no answer */
async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
