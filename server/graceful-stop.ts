/**
 * Ends a server without cutting off a request. Behind a proxy it first tells the proxy to ask another process: what may be
 * asked twice is answered 502, so that the proxy takes it elsewhere and sends nothing more here; what may not (a form) is
 * still done. Then nothing is taken on any more, and what is under way gets its time.
 */
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Waits = {
  /** How long a proxy is told to go elsewhere; 0 when there is none. */
  leaveMs: number;
  /** How long requests that are under way may take. */
  graceMs: number;
};

export type GracefulStop = {
  /** What the server calls instead of `handle`. */
  listener: RequestListener;
  /** Resolves when the last request is answered, or its time is over. */
  stop(server: Server, waits: Waits): Promise<void>;
};

const LOOK_MS = 50;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function gracefulStop(handle: RequestListener): GracefulStop {
  const underWay = new Set<ServerResponse>();
  let phase: 'open' | 'leaving' | 'closing' = 'open';

  return {
    listener(request, response) {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      if (phase !== 'open') response.setHeader('Connection', 'close');
      if (phase === 'leaving' && SAFE_METHODS.has(request.method ?? '')) return askAnother(response);
      handle(request, response);
    },
    async stop(server, { leaveMs, graceMs }) {
      if (leaveMs > 0) {
        phase = 'leaving';
        await sleep(leaveMs);
      }
      phase = 'closing';
      for (const response of underWay) if (!response.headersSent) response.setHeader('Connection', 'close');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that stays open after its answer keeps the server from closing.
      const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS);
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

function askAnother(response: ServerResponse): void {
  response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end('This process is stopping. Ask again.\n');
}
