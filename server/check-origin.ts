/**
 * Refuses a change that another site asks a visitor's browser to make. One address is open to all: a mail program that
 * unsubscribes its reader (RFC 8058) says no origin, and brings a secret of its own.
 */
import type { Request, RequestHandler } from 'express';
import { paths, SECRET_NAME } from '#app/paths.ts';
import { refuse } from './refuse.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function checkOrigin(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).origin;
  return (request, response, next) => {
    if (SAFE_METHODS.has(request.method) || isOneClick(request)) return next();
    const origin = request.get('origin');
    if (origin === own || origin === `${request.protocol}://${request.get('host')}`) return next();
    refuse(request, response, 403, 'foreign').catch(next);
  };
}

function isOneClick({ method, path, query }: Request): boolean {
  return method === 'POST' && path === paths.endDigest() && SECRET_NAME in query;
}
