/** What a loader gets, around a directory in memory. There is no database: a page that asks for one fails. */
import type { RequestContext } from '#app/context.server.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { readMapBase } from '#app/platform/map-base.server.ts';
import { demoDirectory, NOW } from './demo-directory.ts';

export const BASE_URL = 'https://gids.voorbeeld.example';

/** Read once: what is drawn from it is kept with it. */
const map = readMapBase();
const config = readConfig({ BASE_URL, DEMO: 'on', MAP_TILES: 'none', LOG_LEVEL: 'silent' });

export function requestContext(directory: Directory = demoDirectory(), now = NOW): RequestContext {
  return {
    config,
    log: createLog(config.logLevel),
    directory: {
      current: () => directory,
      refresh: () => Promise.resolve(),
      settled: () => Promise.resolve(),
      stop: () => {},
    },
    map,
    clock: () => now,
    nonce: 'nonce',
    get db(): never {
      throw new Error('A request in this test has no database');
    },
  };
}

/** What a browser sends for a page. */
export function pageRequest(path: string, language = 'nl'): Request {
  return new Request(`${BASE_URL}${path}`, { headers: { 'Accept-Language': language } });
}
