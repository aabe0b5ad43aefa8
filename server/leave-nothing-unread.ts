/**
 * What answers a form without reading it leaves the rest on the connection, and there the next request would wait behind it
 * for ever. From a proxy, that is the request of somebody else.
 */
import type { RequestHandler } from 'express';

/** Of a form that is no larger than ours (limit-body.ts). */
export const leaveNothingUnread: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.readableEnded) return;
    // Whoever began to listen pauses what is not taken.
    request.removeAllListeners('data');
    request.resume();
  });
  next();
};
