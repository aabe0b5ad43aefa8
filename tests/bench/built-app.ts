/** The built app in this process: pages are asked for without a network in between, by whoever the bench says. */
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { createAppContext, type RequestContext } from '#app/context.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { ANONYMOUS } from '#tests/support/request-context.ts';

export type BuiltApp = {
  build: ServerBuild;
  baseUrl: string;
  /** Of a visitor. */
  context: RequestContext;
  /** @throws when the answer is not 200 */
  visit(path: string, asked?: Partial<RequestContext>): Promise<Visit>;
  stop(): Promise<void>;
};

/**
 * From the call of the request handler to the last byte; `cpuMs` is what the processor did for it, which other work on
 * the machine hardly changes. Bytes are those before compression.
 */
export type Visit = { ms: number; cpuMs: number; bytes: number };

export async function startBuiltApp(databaseUrl: string): Promise<BuiltApp> {
  const config = readConfig({ DATABASE_URL: databaseUrl, MAP_TILES: 'none' });
  const app = await createAppContext(config, createLog('silent'));
  // Built by `remix vite:build`, so the type checker does not know it.
  const build = (await import(new URL('../../build/server/index.js', import.meta.url).href)) as ServerBuild;
  const handle = createRequestHandler(build, 'production');
  const context: RequestContext = { ...app, ...ANONYMOUS };
  return {
    build,
    baseUrl: config.baseUrl,
    context,
    async visit(path, asked = {}) {
      const started = performance.now();
      const cpu = process.cpuUsage();
      const response = await handle(new Request(config.baseUrl + path), { ...context, ...asked });
      const { byteLength: bytes } = await response.arrayBuffer();
      const ms = performance.now() - started;
      const { user, system } = process.cpuUsage(cpu);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return { ms, cpuMs: (user + system) / 1000, bytes };
    },
    async stop() {
      app.directory.stop();
      await app.background.stop();
      await app.searches.stop();
      await app.db.close();
    },
  };
}
