/**
 * The log of work that is tried again and again: why it failed, at once, and then once a minute with how often. A database
 * that is gone for a night leaves some hundreds of lines, and not a line for every look at it.
 */
import type { Log } from './log.server.ts';
import { loggedError, type LoggedError } from './logged-error.server.ts';

const AGAIN_AFTER_MS = 60_000;

/** @param elapsed ms since some moment; the clock of a machine can be put back */
export function failureLog(log: Log, what: string, elapsed = () => performance.now()): (error: unknown) => void {
  let told: { reason: string; at: number } | null = null;
  let untold = 0;
  return (error) => {
    const reason = reasonOf(loggedError(error));
    if (told?.reason === reason && elapsed() - told.at < AGAIN_AFTER_MS) {
      untold += 1;
      return;
    }
    log.error({ err: error, ...(untold > 0 && { before: untold }) }, what);
    told = { reason, at: elapsed() };
    untold = 0;
  };
}

/** What it all comes from: what was asked of a database that is gone says nothing. */
function reasonOf({ type, message, cause }: LoggedError): string {
  return cause ? reasonOf(cause) : `${type}: ${message}`;
}
