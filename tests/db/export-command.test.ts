/** npm run export, and npm run import of what it wrote. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '#app/features/interchange/formats.server.ts';
import { childEnvironment } from '#tests/support/child-environment.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#tests/support/database.ts';

let demo: TemporaryDatabase;
let folder: string;

beforeEach(async () => {
  demo = await temporaryDatabase('demo');
  folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-export-'));
});
afterEach(async () => {
  await demo.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function command(script: 'export' | 'import', database: TemporaryDatabase, ...args: string[]) {
  const file = fileURLToPath(new URL(`../../scripts/${script}.ts`, import.meta.url));
  const env = childEnvironment({ DATABASE_URL: database.url });
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file, ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('npm run export', () => {
  test.each(FORMATS.map(({ name, extensions: [extension] }) => [name, extension]))(
    'writes %s for a name that ends so, over what was there, and leaves nothing beside it',
    async (name, extension) => {
      const file = join(folder, `partners.${extension}`);
      writeFileSync(file, 'vorige keer');
      expect(await command('export', demo, file)).toMatchObject({ code: 0, out: expect.stringContaining(`(${name})`) });
      expect(readFileSync(file).length).toBeGreaterThan(10_000);
      expect(readdirSync(folder)).toEqual([`partners.${extension}`]);
    },
  );

  test('writes the format that is named, whatever the file is called, and import knows it by its content', async () => {
    const file = join(folder, 'partners.csv');
    expect(await command('export', demo, '--format', 'json', file)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'korte-lijntjes', version: 1 });

    const empty = await temporaryDatabase('empty');
    const { code, out } = await command('import', empty, file, '--publish');
    await empty.dispose();
    expect([code, out]).toEqual([0, expect.stringContaining('103 partners gelezen\n  103 toegevoegd\n')]);
  });

  test('writes a data package that is read back from its folder too, and a folder of something else is refused', async () => {
    const file = join(folder, 'partners.zip');
    await command('export', demo, file);
    const unpacked = mkdtempSync(join(folder, 'package-'));
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file))))
      writeFileSync(join(unpacked, name), bytes);
    const empty = await temporaryDatabase('empty');
    const taken = await command('import', empty, unpacked, '--publish');
    const refused = await command('import', empty, folder);
    await empty.dispose();
    expect([taken.code, taken.out]).toEqual([0, expect.stringContaining('103 toegevoegd')]);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('Dit is geen HSDS-datapakket: organizations.csv ontbreekt.'),
    ]);
  });

  test.each([
    ['a name that says no format', ['partners.docx'], 'Unknown format: partners.docx'],
    ['a format that is none', ['--format', 'docx', 'partners.csv'], 'Unknown format: docx'],
    ['no file', [], 'Usage: npm run export'],
    ['a folder that is not there', [join(tmpdir(), 'nergens', 'partners.json')], 'Cannot write'],
  ])('fails in one message for %s', async (_, args, message) => {
    const { code, err } = await command('export', demo, ...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync('partners.csv')).toBe(false);
  });

  test('fails in one message while there is no coalition', async () => {
    const unset = await temporaryDatabase(null);
    const { code, err } = await command('export', unset, join(folder, 'partners.json'));
    await unset.dispose();
    expect([code, err]).toEqual([1, expect.stringContaining('has no coalition yet')]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
