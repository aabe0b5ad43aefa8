/** The middleware, in order. */
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { pinoHttp } from 'pino-http';
import type { AppContext } from '#app/context.server.ts';
import { identify } from '#app/features/people/identify.server.ts';
import { checkOrigin } from './check-origin.ts';
import { drained } from './drained.ts';
import { limitBody } from './limit-body.ts';
import { nonceOf, securityHeaders } from './security-headers.ts';

const IN_PRODUCTION = process.env.NODE_ENV === 'production';
const YEAR_SECONDS = 31_536_000;

export async function createApp(context: AppContext): Promise<Express> {
  const { config } = context;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(requestLog(context.log));
  app.use(...securityHeaders(config, !IN_PRODUCTION));
  app.use(checkOrigin(config.baseUrl));
  app.use(limitBody);
  app.use(compression());

  const build = IN_PRODUCTION ? serveBuild(app) : await serveWithVite(app);
  app.use(express.static('public', { maxAge: '1h' }));
  app.use(
    createRequestHandler({
      build,
      mode: IN_PRODUCTION ? 'production' : 'development',
      getLoadContext: async (request, response) => ({
        ...context,
        ...(await identify(identifying(context), request.get('cookie') ?? null)),
        nonce: nonceOf(response),
        ip: request.ip ?? '',
        drained: () => drained(response),
      }),
    }),
  );
  return app;
}

function identifying({ db, signIn, directory, config }: AppContext) {
  return { db, signIn, directory: directory.current(), requireSecondFactor: config.requireSecondFactor };
}

type Build = Parameters<typeof createRequestHandler>[0]['build'];

function serveBuild(app: Express): Build {
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: YEAR_SECONDS * 1000 }));
  // Built by `remix vite:build`, so it is not there for the type checker.
  const file = new URL('../build/server/index.js', import.meta.url).href;
  return () => import(file) as Promise<ServerBuild>;
}

async function serveWithVite(app: Express): Promise<Build> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  app.use(vite.middlewares);
  return () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
}

/** Paths without their query: people type names into a search box. */
function requestLog(logger: AppContext['log']) {
  return pinoHttp({
    logger,
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
