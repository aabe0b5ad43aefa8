/** One request over a connection that is kept, as a browser has it. Follows no redirect and knows no cookies. */
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';

/** Longer than this nobody waits. */
const PATIENCE_MS = 60_000;

export type Sent = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string };
/** `text` is empty when it was sent compressed: whoever wants to read it asks for `identity`. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** @throws when the connection breaks, or nothing comes in a minute */
export function send(url: string, agent: Agent, { method, path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { method, agent, headers, timeout: PATIENCE_MS }, (response) => {
      const { statusCode = 0, headers: answered } = response;
      const chunks: Buffer[] = [];
      const isPlain = answered['content-encoding'] === undefined;
      response.on('data', (chunk: Buffer) => isPlain && chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: statusCode, headers: answered, text: Buffer.concat(chunks).toString('utf8') });
      });
      response.on('error', reject);
    });
    asking.on('timeout', () => asking.destroy(new Error(`nothing came in ${PATIENCE_MS / 1000} s`)));
    asking.on('error', reject);
    asking.end(body);
  });
}
