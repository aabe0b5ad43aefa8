/** A steady load of GET requests on one address, and what came of it. */
import { Agent, get } from 'node:http';

export type Load = { requests: number; perSecond: number; errors: number };

/** How the answers are asked for: as they are, or compressed as browsers take them. */
export type Encoding = 'identity' | 'gzip';

export async function load(
  url: string,
  connections: number,
  seconds: number,
  encoding: Encoding = 'identity',
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  let requests = 0;
  let errors = 0;
  async function worker() {
    while (performance.now() < until) {
      const status = await request(url, agent, encoding);
      requests += 1;
      if (status !== 200) errors += 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  const perSecond = requests / ((performance.now() - started) / 1000);
  return { requests, perSecond: Math.round(perSecond * 10) / 10, errors };
}

function request(url: string, agent: Agent, encoding: Encoding): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': encoding } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
}

export function percentiles(durations: number[]): { p50: number; p95: number } {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95) };
}
