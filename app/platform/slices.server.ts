/** Lets other work of the process in between the steps of long work, so that no visitor waits for it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '#app/domain/steps.ts';

/** A visitor's request waits at most about this long for work in the background. */
const SLICE_MS = 8;

export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const started = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - started < SLICE_MS);
    await nextTurn();
  }
}
