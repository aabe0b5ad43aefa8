/**
 * Refuses a request for a host that is none. The address of a request is made from what its headers say, here and in Remix,
 * and a client can say anything.
 */
import type { Request, RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
const PROTOCOLS = new Set(['http', 'https']);

export const checkAddress: RequestHandler = (request, response, next) => {
  if (hasReadableAddress(request)) return next();
  refuse(request, response, 400, 'unreadable').catch(next);
};

function hasReadableAddress(request: Request): boolean {
  // Of several proxies each adds the host that it was asked for.
  const hosts = [request.get('host') ?? '', ...(request.get('x-forwarded-host')?.split(/\s*,\s*/) ?? [])];
  const { protocol } = request;
  return PROTOCOLS.has(protocol) && hosts.every((host) => HOST.test(host) && URL.canParse(`${protocol}://${host}`));
}
