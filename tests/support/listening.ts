/** An express app on a free port of this machine. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Express } from 'express';

export async function listening(app: Express): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
