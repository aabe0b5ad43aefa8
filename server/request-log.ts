/**
 * A line in the log for each request, and an id that the answer carries too, so that somebody who saw a page go wrong can
 * tell which one. Paths without their query: people type names into a search box.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pinoHttp } from 'pino-http';
import type { Log } from '#app/platform/log.server.ts';

/** What a proxy gives; anything else could be a text that somebody wants to see in the log. */
const GIVEN_ID = /^[0-9a-f][0-9a-f-]{15,63}$/i;

/** @param behindProxy whether `X-Request-Id` comes from a proxy of our own */
export function requestLog(log: Log, behindProxy: boolean) {
  return pinoHttp({
    logger: log,
    genReqId(request, response) {
      const id = (behindProxy && givenId(request)) || randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
    customLogLevel: levelOf,
    // Those of the log itself stay in force for what is not named here.
    wrapSerializers: false,
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

export function requestIdOf({ id }: IncomingMessage): string {
  return String(id);
}

function givenId({ headers }: IncomingMessage): string | null {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : null;
}

/**
 * Who asks too much, or for what is not theirs, is seen at the usual level too. What is out of order or too busy says so
 * itself, once, and not for each who is told.
 */
function levelOf(_request: IncomingMessage, { statusCode }: ServerResponse, error?: Error) {
  if (statusCode === 503) return 'debug';
  if (error || statusCode >= 500) return 'error';
  return statusCode === 403 || statusCode === 429 ? 'info' : 'debug';
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
