/**
 * Text as a stream that waits for its reader: a part is made when the one before has left, and other visitors are
 * helped in between.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

const PART_LENGTH = 64 * 1024;

/** @param drained resolves when the visitor took in what was sent, or has left */
export function pacedStream(
  texts: Iterable<string>,
  { signal, drained }: { signal: AbortSignal; drained: () => Promise<void> },
): ReadableStream<Uint8Array> {
  const iterator = texts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        await nextTurn();
        if (signal.aborted) return controller.close();
        let part = '';
        while (part.length < PART_LENGTH) {
          const next = iterator.next();
          if (next.done) {
            if (part !== '') controller.enqueue(encoder.encode(part));
            return controller.close();
          }
          part += next.value;
        }
        controller.enqueue(encoder.encode(part));
      },
    },
    { highWaterMark: 0 },
  );
}
