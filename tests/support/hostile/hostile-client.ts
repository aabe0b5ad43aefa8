/** Sends what fetch would mend or refuse to send, over connections that stay open. */
import { Agent, request as httpRequest } from 'node:http';
import { wellFormed } from './values.ts';

export type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string };
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

export type HostileClient = {
  /** @throws when there is no answer, or not in time */
  send(sent: Sent): Promise<Answer>;
  close(): void;
};

/** Longer than any answer may take. */
export const PATIENCE_MS = 30_000;
/** A redirect can repeat all of an address. */
const MOST_HEADER_BYTES = 256 * 1024;

export function hostileClient(url: string, connections: number): HostileClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  return {
    send: ({ method, path, headers = {}, body = '' }) =>
      new Promise((resolve, reject) => {
        const bytes = Buffer.from(body);
        const length = bytes.length > 0 || method === 'POST' ? { 'Content-Length': String(bytes.length) } : {};
        const sending = httpRequest(
          {
            agent,
            hostname,
            port,
            method,
            path: asciiOf(path),
            headers: { ...headers, ...length },
            timeout: PATIENCE_MS,
            maxHeaderSize: MOST_HEADER_BYTES,
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                text: Buffer.concat(chunks).toString(),
              }),
            );
          },
        );
        sending.on('timeout', () => sending.destroy(new Error(`No answer in ${PATIENCE_MS} ms`)));
        sending.on('error', reject);
        sending.end(bytes);
      }),
    close: () => agent.destroy(),
  };
}

/** Node sends no address with other characters; a browser encodes them as well. */
function asciiOf(path: string): string {
  return wellFormed(path).replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
