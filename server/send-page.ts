/** Sends an answer that is kept: whole, compressed, or only that the browser has it already. */
import type { Request, Response } from 'express';
import type { Page } from './kept-pages.ts';
import { nonceOf } from './security-headers.ts';

/** A browser may keep it, and asks each time whether it is the present one. A proxy would give one nonce to many. */
const ASKED_EACH_TIME = 'private, no-cache';
/** Of a request in the log or of one body: not of the page. */
const OF_ONE_ANSWER = ['content-length', 'transfer-encoding', 'connection'];

/** @param etag weak: a page has another nonce each time, and other bytes when it is compressed */
export function sendPage(request: Request, response: Response, { headers, body }: Page, etag: string): void {
  response.set(headers);
  response.set({ ETag: etag, 'Cache-Control': ASKED_EACH_TIME });
  response.vary('Accept-Language').vary('Cookie').vary('Accept-Encoding');
  if (isKnown(request, etag)) {
    // With a new nonce, a browser would refuse the scripts of the page it has.
    response.removeHeader('Content-Security-Policy');
    response.removeHeader('Content-Type');
    response.status(304).end();
    return;
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const nonce = nonceOf(response);
  const packed = request.acceptsEncodings('gzip') ? body.gzip?.(nonce) : undefined;
  if (packed) response.set('Content-Encoding', 'gzip');
  const bytes = packed ?? body.plain(nonce);
  response.set('Content-Length', String(bytes.length)).end(bytes);
}

/** What was said of the page itself, and not of the request (its number, its nonce). */
export function headersSince(response: Response, before: string[]): Record<string, string> {
  const said = Object.entries(response.getHeaders()).filter(
    ([name]) => !before.includes(name) && !OF_ONE_ANSWER.includes(name),
  );
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
}

/** Also to who asks not to be answered from a cache: the present edition was looked at. */
function isKnown(request: Request, etag: string): boolean {
  const known = request.get('If-None-Match') ?? '';
  return known.split(',').some((tag) => tag.trim() === etag);
}
