/**
 * Keeps the server answering when more is asked than it can make: so many pages are made at once, so many more wait for
 * their turn, and whoever comes after those is told to come back in a moment. What changes something, signing in, putting
 * in an organisation, whoever is signed in and whoever watches the server never wait here.
 */
import type { Request, RequestHandler, Response } from 'express';
import { hasSessionCookie } from '#app/platform/sign-in.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { paths, SECRET_NAME } from '#app/paths.ts';
import { beforeHeaders } from './before-headers.ts';
import { REFUSAL_STYLES } from './refusal-page.ts';
import { refuse } from './refuse.ts';

export type Limits = { atOnce: number; waiting: number; patienceMs: number; pauseMs: number };

/**
 * Pages are made on one processor: more at once only makes each of them slower. Who waited longer than people do is sent
 * away too, so that a slower machine does not make pages that nobody looks at any more. Who is sent away at once is told so
 * after a pause: programs that come back without waiting would otherwise take up the time that the pages need.
 */
const LIMITS: Limits = { atOnce: 4, waiting: 100, patienceMs: 5_000, pauseMs: 1_000 };
const RETRY_AFTER_SECONDS = 5;

/** What begins with these nobody is kept from. */
const FIRST = [
  paths.signIn(),
  paths.register(),
  '/healthz',
  '/metrics',
  // What pages that were made load with them.
  '/favicon.svg',
  REFUSAL_STYLES,
  '/insluiten.js',
  '/insluiten-hoogte.js',
  '/huisstijl.css',
  '/logo',
  '/kaart/',
];

export function shedLoad(
  log: Log,
  { atOnce, waiting: mostWaiting, patienceMs, pauseMs }: Limits = LIMITS,
): RequestHandler {
  const waiting = new Set<() => void>();
  let busy = 0;
  let shed = 0;

  /** Its turn is over once the page is made: how fast somebody reads it takes up nobody's time. */
  function take(response: Response, next: () => void) {
    // Who waited may have left.
    if (response.destroyed) return handOn();
    let isOver = false;
    const end = () => {
      if (!isOver) handOn();
      isOver = true;
    };
    beforeHeaders(response, end);
    response.once('close', end);
    next();
  }

  function handOn() {
    const [first] = waiting;
    if (first) {
      waiting.delete(first);
      // The answer that is ready leaves first.
      setImmediate(first);
      return;
    }
    busy -= 1;
    if (busy > 0 || shed === 0) return;
    log.warn({ requests: shed }, 'sent away while more was asked than could be made');
    shed = 0;
  }

  return (request, response, next) => {
    if (goesFirst(request)) return next();
    if (busy < atOnce) {
      busy += 1;
      return take(response, next);
    }
    const sendAway = () => {
      shed += 1;
      response.set('Retry-After', String(RETRY_AFTER_SECONDS));
      refuse(request, response, 503, 'busy').catch(next);
    };
    if (waiting.size >= mostWaiting) {
      setTimeout(sendAway, pauseMs);
      return;
    }
    const since = performance.now();
    const turn = () => take(response, performance.now() - since > patienceMs ? sendAway : next);
    waiting.add(turn);
    response.once('close', () => waiting.delete(turn));
  };
}

function goesFirst(request: Request): boolean {
  const { method, path, query } = request;
  if (method !== 'GET' && method !== 'HEAD') return true;
  if (SECRET_NAME in query || hasSessionCookie(request.get('cookie') ?? null)) return true;
  return FIRST.some((one) => path.startsWith(one));
}
