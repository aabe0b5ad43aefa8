/** nginx from the system's packages, as deploy/nginx.conf sets it up, with ports of its own and everything in one folder. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Nginx = { url: string; stop(): Promise<void> };

const SITE = new URL('../../deploy/nginx.conf', import.meta.url);
const PROGRAMS = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];
const START_MS = 10_000;
const LOOK_MS = 50;

/** @returns null when it is not installed */
export function findNginx(): string | null {
  return PROGRAMS.find((program) => spawnSync(program, ['-v']).status === 0) ?? null;
}

/** @returns what it says of a site, as it is in deploy/ */
export function testNginx(program: string, folder: string, site: string): string {
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, mainOf(folder, site));
  return spawnSync(program, ['-t', '-c', file, '-e', join(folder, 'error.log')]).stderr.toString();
}

/** @param upstreams ports of the processes */
export async function startNginx(program: string, port: number, upstreams: readonly number[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-nginx-'));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, mainOf(folder, siteOn(port, upstreams)));
  const child = spawn(program, ['-c', file, '-e', join(folder, 'error.log')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://localhost:${port}`;
  const giveUpAt = performance.now() + START_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() > giveUpAt) throw new Error(`nginx did not start: ${said}`);
    await sleep(LOOK_MS);
  }
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function siteOn(port: number, upstreams: readonly number[]): string {
  const changes: [RegExp, string][] = [
    [/listen 80;/, `listen 127.0.0.1:${port};`],
    // Visitors say where they are, as a proxy before this one would.
    [
      /server_name gids.example.org;/,
      'server_name localhost; set_real_ip_from 127.0.0.0/8; real_ip_header X-Forwarded-For;',
    ],
    [
      / *server 127.0.0.1:3001( .*)\n *server 127.0.0.1:3002.*/,
      upstreams.map((one) => `server 127.0.0.1:${one}$1`).join('\n'),
    ],
    [/proxy_next_upstream_tries 2;/, `proxy_next_upstream_tries ${upstreams.length};`],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`deploy/nginx.conf has no ${from.source}`);
      return text.replace(from, to);
    },
    readFileSync(SITE, 'utf8'),
  );
}

/** What a system has in /etc/nginx/nginx.conf, for somebody who is not root. */
function mainOf(folder: string, site: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    `daemon off; worker_processes 2; pid ${folder}/nginx.pid;`,
    'events { worker_connections 1024; }',
    `http { access_log off; error_log ${folder}/error.log;`,
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    site,
    '}',
  ].join('\n');
}
