/** Refuses a change that another site asks a visitor's browser to make. */
import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function checkOrigin(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).origin;
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method)) return next();
    const origin = request.get('origin');
    if (origin === own || origin === `${request.protocol}://${request.get('host')}`) return next();
    refuse(request, response, 403, 'foreign').catch(next);
  };
}
