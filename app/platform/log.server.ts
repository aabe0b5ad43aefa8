/** The log. It never holds a query string: people type names into a search box. */
import pino, { type Logger } from 'pino';

export type Log = Logger;

export function createLog(level: string): Logger {
  return pino({ level });
}
