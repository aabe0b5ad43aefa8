/**
 * Refuses a change that another site asks a visitor's browser to make. One address is open to all: a mail program that
 * unsubscribes its reader (RFC 8058) says no origin, and brings a secret of its own.
 */
import type { RequestHandler } from 'express';
import { paths } from '#app/paths.ts';
import { refuse } from './refuse.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function checkOrigin(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).origin;
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method) || request.path === paths.endDigest()) return next();
    const origin = request.get('origin');
    if (origin === own || origin === `${request.protocol}://${request.get('host')}`) return next();
    refuse(request, response, 403, 'foreign').catch(next);
  };
}
