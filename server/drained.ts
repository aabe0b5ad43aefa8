/** Waits until a slow reader has taken in what was sent, so that a long answer does not pile up in memory. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

export async function drained(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  waiting.abort();
}
