/** Measures how long requests take, from the moment their headers are in until the last of the answer was handed over. */
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Metrics } from '#app/platform/metrics.server.ts';
import { routePatterns } from './route-patterns.ts';

const ASSETS = '/assets/';
const NANOSECONDS = 1e9;

/** @param build says which routes there are; asked for after the first answer */
export function measureRequests(metrics: Metrics, build: () => Promise<Pick<ServerBuild, 'routes'>>): RequestHandler {
  let patternOf: ReturnType<typeof routePatterns> | null = null;

  async function observe(path: string, status: number, seconds: number): Promise<void> {
    patternOf ??= routePatterns((await build()).routes);
    metrics.observeRequest(path.startsWith(ASSETS) ? `${ASSETS}*` : patternOf(path), status, seconds);
  }

  return (request, response, next) => {
    const from = process.hrtime.bigint();
    const { path } = request;
    response.once('close', () => {
      const seconds = Number(process.hrtime.bigint() - from) / NANOSECONDS;
      observe(path, response.statusCode, seconds).catch((error: unknown) => request.log.error({ err: error }));
    });
    next();
  };
}
