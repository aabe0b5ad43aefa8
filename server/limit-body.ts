/**
 * Refuses a form that is larger than any of ours, before reading it. Browsers say how long a form is; what comes without
 * its length is refused too, so that nobody has to count.
 */
import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** What people type into the largest of our forms stays far below it. */
export const MOST_BYTES = 256 * 1024;

export const limitBody: RequestHandler = (request, response, next) => {
  const isUnmeasured = request.get('transfer-encoding') !== undefined;
  if (!isUnmeasured && Number(request.get('content-length') ?? 0) <= MOST_BYTES) return next();
  // Otherwise Node would read the rest, to use the connection again.
  response.set('Connection', 'close');
  refuse(request, response, isUnmeasured ? 411 : 413, 'tooLarge').catch(next);
};
