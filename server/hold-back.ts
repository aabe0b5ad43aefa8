/** Holds back the body of an answer until it is whole, so that something else can be done with it than sending it. */
import type { Response } from 'express';

type Write = (chunk?: unknown, ...more: unknown[]) => unknown;

/**
 * @param isWanted asked when the answer begins; when not, it goes out as if nobody was here
 * @param whenWhole called without anything sent, and sends
 */
export function holdBack(
  response: Response,
  isWanted: () => boolean,
  whenWhole: (body: Buffer) => Promise<void>,
): void {
  const own = { write: response.write.bind(response) as Write, end: response.end.bind(response) as Write };
  let held: Buffer[] | null = null;

  /** @returns null when the answer is not held back */
  function begun(): Buffer[] | null {
    held ??= isWanted() ? [] : null;
    if (!held) letGo();
    return held;
  }

  function letGo() {
    response.write = own.write as Response['write'];
    response.end = own.end as Response['end'];
  }

  response.write = (chunk: unknown, ...more: unknown[]) => {
    const kept = begun();
    if (!kept) return own.write(chunk, ...more) === true;
    kept.push(asBuffer(chunk));
    return true;
  };
  response.end = (chunk?: unknown, ...more: unknown[]) => {
    const kept = begun();
    if (!kept) {
      own.end(chunk, ...more);
      return response;
    }
    if (chunk !== undefined && typeof chunk !== 'function') kept.push(asBuffer(chunk));
    letGo();
    whenWhole(Buffer.concat(kept)).catch((error: Error) => response.destroy(error));
    return response;
  };
}

function asBuffer(chunk: unknown): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
}
