/** Bytes as a stream that waits for its reader: a part is made when the one before has left. */

type Pace = {
  /** Says that the visitor has left. */
  signal: AbortSignal;
  /** Resolves when the visitor took in what was sent, or has left. */
  drained: () => Promise<void>;
};

export function pacedBytes(chunks: AsyncIterable<Uint8Array>, { signal, drained }: Pace): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained();
        const next = signal.aborted ? null : await iterator.next();
        if (next && !next.done) return controller.enqueue(next.value);
        await iterator.return?.();
        controller.close();
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
