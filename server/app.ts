/** The middleware, in order. */
import { readFileSync } from 'node:fs';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import type { AppContext } from '#app/context.server.ts';
import { identify } from '#app/features/people/identify.server.ts';
import type { Config } from '#app/platform/config.server.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import { checkAddress } from './check-address.ts';
import { checkMethod, checkOrigin } from './check-origin.ts';
import { drained } from './drained.ts';
import { lastResort } from './last-resort.ts';
import { leaveNothingUnread } from './leave-nothing-unread.ts';
import { limitBody } from './limit-body.ts';
import { measureRequests } from './measure-requests.ts';
import { refuseOutOfOrder, tellOutOfOrder } from './out-of-order.ts';
import { pageCache } from './page-cache.ts';
import { requestIdOf, requestLog } from './request-log.ts';
import { nonceOf, securityHeaders } from './security-headers.ts';
import { shedLoad } from './shed-load.ts';
import { refuseUnreadableForms } from './unreadable-form.ts';

const IN_PRODUCTION = process.env.NODE_ENV === 'production';
const YEAR_SECONDS = 31_536_000;
/** Built by `remix vite:build`, so it is not there for the type checker. */
const BUILT = new URL('../build/server/index.js', import.meta.url);

export async function createApp(context: AppContext): Promise<Express> {
  const { config } = context;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(requestLog(context.log, config.trustProxy > 0));
  if (context.metrics) app.use(measureRequests(context.metrics, () => build()));
  app.use(...securityHeaders(config, !IN_PRODUCTION));
  app.use(checkAddress);
  app.use(checkOrigin(config.baseUrl), checkMethod);
  app.use(limitBody, leaveNothingUnread);
  app.use(compression());

  const build = await (IN_PRODUCTION ? serveBuild(app) : serveWithVite(app));
  const pages = pageCache(context, IN_PRODUCTION ? programOf(config) : null);
  app.use(pages.answer);
  app.use(shedLoad(context.log));
  app.use(express.static('public', { maxAge: '1h' }));
  app.use(
    createRequestHandler({
      build,
      mode: IN_PRODUCTION ? 'production' : 'development',
      getLoadContext: async (request, response) => ({
        ...context,
        ...(await identify(identifying(context), request.get('cookie') ?? null)),
        ...pages.forLoaders(request, response),
        log: request.log,
        requestId: requestIdOf(request),
        nonce: nonceOf(response),
        ip: request.ip ?? '',
        drained: () => drained(response),
      }),
    }),
  );
  app.use(refuseOutOfOrder);
  app.use(lastResort);
  return app;
}

/** Another build, or another setting that pages show, makes other pages. */
function programOf({ baseUrl, mapTiles, geocoder, loopback, backupsKept }: Config): string {
  const settings = JSON.stringify([baseUrl, mapTiles, geocoder, loopback, backupsKept]);
  return hashOf(readFileSync(BUILT, 'utf8') + settings).slice(0, 8);
}

function identifying({ db, signIn, directory, config, log, clock }: AppContext) {
  const { requireSecondFactor } = config;
  return { db, signIn, directory: directory.current(), requireSecondFactor, log, now: clock() };
}

type Build = () => Promise<ServerBuild>;

/** Read before the first request comes: who says to be ready answers at once. */
async function serveBuild(app: Express): Promise<Build> {
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: YEAR_SECONDS * 1000 }));
  const build = refuseUnreadableForms(tellOutOfOrder((await import(BUILT.href)) as ServerBuild));
  return () => Promise.resolve(build);
}

async function serveWithVite(app: Express): Promise<Build> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  return () =>
    (vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>)
      .then(tellOutOfOrder)
      .then(refuseUnreadableForms);
}
