/** Secrets come from the environment alone: a site that others reach has none that anybody could know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InvalidConfiguration, readConfig } from '#app/platform/config.server.ts';
import { shownAddress } from '#db/database-kind.ts';

const SITE = {
  BASE_URL: 'https://gids.voorbeeld.example',
  SMTP_URL: 'smtps://naam:wachtwoord@mail.voorbeeld.example',
  MAIL_FROM: 'gids@voorbeeld.example',
  SESSION_SECRET: 'a secret for tests only, of enough characters',
};

describe('a site that others reach', () => {
  test.each(['SMTP_URL', 'MAIL_FROM', 'SESSION_SECRET'])('does not start without %s', (name) => {
    expect(() => readConfig({ ...SITE, [name]: undefined })).toThrow(InvalidConfiguration);
  });

  test('has no secret, and nobody to sign in, that it was not given', () => {
    const config = readConfig(SITE);
    expect(config).toMatchObject({
      sessionSecret: SITE.SESSION_SECRET,
      metricsToken: null,
      coordinatorEmail: null,
      demo: false,
    });
  });

  test.each([
    ['SESSION_SECRET', 'x'.repeat(31)],
    ['METRICS_TOKEN', 'x'.repeat(15)],
  ])('takes no %s that is short', (name, value) => {
    expect(() => readConfig({ ...SITE, [name]: value })).toThrow(name);
  });

  test('does not repeat a wrong secret to whoever reads what it says', () => {
    const start = () => readConfig({ ...SITE, SESSION_SECRET: 'te kort', SMTP_URL: 'geheim' });
    expect(start).toThrow(/SMTP_URL.*\n.*SESSION_SECRET/s);
    expect(start).not.toThrow(/te kort|geheim/);
  });
});

describe('the database', () => {
  const POSTGRES = 'postgres://naam:geheim@localhost:5432/gids';

  test.each(['file:data/x.db', POSTGRES, 'postgresql://localhost/gids'])('can be %s', (url) => {
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  test.each(['data/x.db', 'mysql://localhost/gids', 'postgres://localhost', 'postgres://na am@localhost:x/gids'])(
    'cannot be %s',
    (url) =>
      expect(() => readConfig({ DATABASE_URL: url })).toThrow(/DATABASE_URL: starts with file:, or is an address/),
  );

  test('on a server is not copied into a folder, and nothing repeats its password', () => {
    const start = () => readConfig({ DATABASE_URL: POSTGRES, BACKUP_FOLDER: 'copies' });
    expect(start).toThrow(/BACKUP_FOLDER.*pg_dump/);
    expect(start).not.toThrow(/geheim/);
    expect(shownAddress(POSTGRES)).toBe('postgres://localhost:5432/gids');
  });

  test.each([
    [{ DATABASE_URL: 'file:elders/x.db' }, join('elders', 'mail')],
    [{ DATABASE_URL: POSTGRES }, join('data', 'mail')],
    [{ DATABASE_URL: POSTGRES, MAIL_FOLDER: 'brieven' }, 'brieven'],
  ])('says where mails stay while there is no mail server: %o', (env, folder) => {
    expect(readConfig(env).mail).toEqual({ folder });
  });
});

test('on this machine alone the secret is made by chance, at each start', () => {
  const [one, other] = [readConfig({}), readConfig({})];
  expect(one.sessionSecret).not.toBe(other.sessionSecret);
  expect(Buffer.from(one.sessionSecret, 'base64url')).toHaveLength(32);
});

test('nothing else reads the environment, but for what a process of our own needs to run', () => {
  const read = ['app', 'db', 'server'].flatMap(sourcesIn).flatMap((file) => {
    return [...readFileSync(file, 'utf8').matchAll(/process\.env\b[.\w[]*/g)].map(([use]) => `${file} ${use}`);
  });
  expect(read.filter((use) => !/ process\.env\.(PATH|NODE_ENV)$/.test(use))).toEqual([
    'db/database-kind.ts process.env.DATABASE_URL',
    'server/index.ts process.env',
  ]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}
