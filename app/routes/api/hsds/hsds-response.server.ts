/**
 * What every answer of the HSDS API has in common: open to every site, to be asked after again by its version, and
 * errors that programs can read (RFC 9457).
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Problem } from '#app/domain/search/parameters.ts';

/** Raised when the same facts are written down differently. */
const FORM = 1;

const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
};

/** What a browser asks before another site's script may ask for more than usual. */
export function preflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** Headers of an answer that stays true until the directory changes or the day ends. */
export function keptHeaders({ version }: Directory, now: number): { ETag: string } & Record<string, string> {
  return { ...OPEN, 'Cache-Control': 'no-cache', ETag: `W/"hsds${FORM}-${version}-${localTime(now).date}"` };
}

export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('If-None-Match')?.split(',') ?? [];
  return known.some((tag) => tag.trim() === etag || tag.trim() === '*');
}

export function notModified(headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers });
}

export function jsonResponse(
  body: unknown,
  headers: Record<string, string> = { ...OPEN, 'Cache-Control': 'no-cache' },
) {
  return Response.json(body, { headers });
}

export function wrongParameters(problems: Problem[]): Response {
  return problemResponse(400, 'Some parameters cannot be used', { problems });
}

export function notFound(): Response {
  return problemResponse(404, 'There is nothing at this address');
}

export function tooManyRequests(seconds: number): Response {
  const answer = problemResponse(429, 'Too many requests from this address. Ask again later');
  answer.headers.set('Retry-After', String(seconds));
  return answer;
}

function problemResponse(status: number, title: string, more: object = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...more }), {
    status,
    headers: { ...OPEN, 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json' },
  });
}
