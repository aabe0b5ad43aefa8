/**
 * For what went wrong outside any page: a plain page, and a line in the log instead of a stack on the screen. What a client
 * sent wrong is told apart from what is wrong with us.
 */
import type { ErrorRequestHandler } from 'express';
import { refuse } from './refuse.ts';

// Express knows a handler of errors by its four arguments.
export const lastResort: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (isUnreadable(error) && !response.headersSent) {
    refuse(request, response, 400, 'unreadable').catch(next);
    return;
  }
  if (!request.destroyed) request.log.error({ err: error }, 'request failed outside any page');
  // A page that was half sent cannot become another one.
  if (response.headersSent) response.destroy();
  else refuse(request, response, 500, 'failed').catch(() => response.destroy());
};

function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
