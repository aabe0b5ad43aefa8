/** What the server does when it starts, and how it keeps up with an import beside it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { startServer } from '#tests/support/server.ts';

function run(script: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...script], { env: childEnvironment(env) });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('exit', (code) => resolve({ code, said }));
  });
}

test('a database that cannot be opened is one sentence with the file and the reason, and an exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const file = join(folder, 'broken.db');
  writeFileSync(file, 'this is no database, but long enough to look like a file '.repeat(40));
  const { code, said } = await run(['server/index.ts'], { DATABASE_URL: `file:${file}` });
  expect(code).not.toBe(0);
  expect(said).toContain(file);
  expect(said).toContain('file is not a database');
  expect(said.trim().split('\n')).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

test('wrong settings are all told in one message', async () => {
  const { code, said } = await run(['server/index.ts'], { PORT: 'many', LOG_LEVEL: 'loud' });
  expect(code).toBe(1);
  expect(said).toContain('PORT');
  expect(said).toContain('LOG_LEVEL');
});

test('an import beside a running server is seen within two seconds', async () => {
  const server = await startServer();
  const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-'));
  const file = join(folder, 'nieuw.csv');
  writeFileSync(
    file,
    "Naam;Soort organisatie;Domein;Omschrijving;Thema's;Hulpaanbod;Werkgebied;Straat;Huisnr.;Postcode;Plaats;Telefoon\r\n" +
      'Budgetbuurt Kwibus;Schuldhulpverlening;sociaal;Wij ordenen de post.;schulden;Postmaatje: samen de post;Roermond;Fabelstraat;1;6041 AA;Roermond;0475 00 99 01\r\n',
  );
  const imported = await run(['scripts/import.ts', file, '--publish'], { DATABASE_URL: server.databaseUrl });
  expect(imported.code, imported.said).toBe(0);
  const names = async (q: string) => {
    const answer = await fetch(`${server.url}/api/search?limit=100&q=${encodeURIComponent(q)}`);
    return ((await answer.json()) as { results: { name: string }[] }).results.map((one) => one.name);
  };
  await expect
    .poll(() => names('Budgetbuurt Kwibus'), { timeout: 2000, interval: 100 })
    .toContain('Budgetbuurt Kwibus');
  expect(await names('schulden roermond')).toContain('Budgetbuurt Kwibus');
  rmSync(folder, { recursive: true });
  await server.stop();
});

test('health says ok while the database can be read and written', async () => {
  const server = await startServer();
  const response = await fetch(`${server.url}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok' });
  await server.stop();
});
