/**
 * Refuses a change that another site asks a visitor's browser to make, and ways of asking that no page of ours knows. One
 * address is open to all: a mail program that unsubscribes its reader (RFC 8058) says no origin, and brings a secret of its
 * own.
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
    if (origin !== own && origin !== `${request.protocol}://${request.get('host')}`) {
      refuse(request, response, 403, 'foreign').catch(next);
      return;
    }
    // Remix compares the two once more, and fails where a proxy told it another host than the visitor's.
    request.headers['x-forwarded-host'] = new URL(origin).host;
    next();
  };
}

/** The others change something in some programs, and Remix would take them for a form. */
export const checkMethod: RequestHandler = (request, response, next) => {
  const { method, path } = request;
  const isData = path.endsWith('.data');
  if (method === 'GET' || method === 'POST' || (method === 'HEAD' && !isData)) return next();
  // Programs on other sites ask the API first.
  if (method === 'OPTIONS' && path.startsWith('/api/') && !isData) return next();
  response.set('Allow', 'GET, HEAD, POST');
  refuse(request, response, 405, 'unreadable').catch(next);
};

function isOneClick({ method, path, query }: Request): boolean {
  return method === 'POST' && path === paths.endDigest() && SECRET_NAME in query;
}
