/**
 * The log: one JSON object per line. It holds no personal data: no query string (people type names into a search box), no
 * mail address, and of an error not the values it was about.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { loggedError, withoutAddresses } from './logged-error.server.ts';

export type Log = Logger;

/** @param destination the standard output, unless another is given */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const serializers = { err: loggedError, reason: withoutAddresses };
  return pino({ level, serializers }, destination);
}
