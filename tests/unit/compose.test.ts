/** deploy/compose.yaml keeps its promises: nobody is root or writes to an image, all are watched, and no secret stands in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '#app/platform/config.server.ts';
import { findNginx, testNginx } from '#tests/support/nginx.ts';

type Service = {
  image: string;
  user: string | undefined;
  read_only: boolean | undefined;
  cap_drop: string[] | undefined;
  security_opt: string[] | undefined;
  privileged: boolean | undefined;
  healthcheck: { test: string[] } | undefined;
  environment: Record<string, string> | undefined;
  networks: string[] | Record<string, { ipv4_address: string }>;
  ports: string[] | undefined;
};
type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { ipam: { config: { subnet: string; gateway: string }[] } }>;
};

const TEXT = readFileSync('deploy/compose.yaml', 'utf8');
const { services, networks } = parse(TEXT, { merge: true }) as Compose;
const APPS = ['app1', 'app2', 'app3'].map((name) => services[name]!);
const SITE = readFileSync('deploy/compose-nginx.conf', 'utf8');
const GIVEN: Record<string, string> = {
  BASE_URL: 'https://gids.example.org',
  DATABASE_PASSWORD: 'only-for-this-test',
  SESSION_SECRET: 'only-for-this-test-'.repeat(2),
  SMTP_URL: 'smtp://mail:1025',
  MAIL_FROM: 'gids@example.org',
  RELEASE: '2026-11-28',
};

/** As compose does: `${NAME:?why}` and `${NAME:-otherwise}`. */
function filledIn(text: string): string {
  return text.replace(/\$\{(\w+):([?-])([^}]*)\}/g, (_, name: string, mark: string, more: string) => {
    const value = GIVEN[name] ?? (mark === '-' ? more : undefined);
    if (value === undefined) throw new Error(`${name} ${more}`);
    return value;
  });
}

test('three processes, their database, nginx, and a mail catcher for a rehearsal', () => {
  expect(Object.keys(services)).toEqual(['app1', 'app2', 'app3', 'database', 'proxy', 'mail']);
  expect(services.mail).toHaveProperty('profiles', ['rehearsal']);
  expect(Number(/postgres:(\d+)/.exec(services.database!.image)![1])).toBeGreaterThanOrEqual(15);
});

describe.each(Object.entries(services))('%s', (_, service) => {
  test('runs without rights, on an image that nothing is written to', () => {
    expect(service.user).toMatch(/^(?!root|0\b)[\w:]+$/);
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
    });
    expect(service.privileged).toBeUndefined();
  });

  test('is watched over', () => {
    expect(service.healthcheck!.test[0]).toBe('CMD');
    expect(service.healthcheck!.test.length).toBeGreaterThan(2);
  });

  test('comes from an image of a stated version', () => {
    expect(filledIn(service.image)).toMatch(/:v?\d+[.-]\d+[\w.-]*$/);
  });

  test('is reached from this machine alone', () => {
    expect((service.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

test('what is secret comes from outside', () => {
  const settings = Object.values(services).flatMap(({ environment }) => Object.entries(environment ?? {}));
  const secret = settings.filter(([name]) => /PASSWORD|SECRET|TOKEN|SMTP_URL/.test(name));
  expect(new Set(secret.map(([name]) => name)).size).toBe(4);
  for (const [name, value] of secret) expect(value, name).toMatch(/^\$\{\w+:[^}]*\}$/);
  for (const { environment } of APPS) {
    expect(environment!.DATABASE_URL).toMatch(/^postgres:\/\/\w+:\$\{DATABASE_PASSWORD:\?[^}]*\}@database:5432\/\w+$/);
  }
  expect(() => filledIn('${ANOTHER:?is needed}')).toThrow('ANOTHER is needed');
});

test('the server accepts the settings that each process gets', () => {
  for (const { environment } of APPS) {
    const settings = Object.entries(environment!).map(([name, value]) => [name, filledIn(value)]);
    expect(readConfig(Object.fromEntries(settings) as Record<string, string>)).toMatchObject({
      databaseUrl: 'postgres://korte_lijntjes:only-for-this-test@database:5432/korte_lijntjes',
      mail: { smtpUrl: 'smtp://mail:1025' },
      trustProxy: 1,
      requireSecondFactor: false,
      backupFolder: null,
    });
  }
});

test('nginx asks the three where they are, and believes the machine and nobody else', () => {
  const addresses = APPS.map(({ networks }) => !Array.isArray(networks) && networks.inside!.ipv4_address);
  const asked = [...SITE.matchAll(/^ +server ([\d.]+):3000 /gm)].map(([, address]) => address);
  expect(asked).toEqual(addresses);
  const [{ gateway } = { gateway: '' }] = networks.inside!.ipam.config;
  expect([...SITE.matchAll(/set_real_ip_from (\S+);/g)].map(([, from]) => from)).toEqual([gateway]);
});

test('nginx treats requests as deploy/nginx.conf does', () => {
  const rules = (text: string) => {
    const matter = /^ *((?:proxy_(?:next_upstream|connect|read|http)|client_max|large_client)\w* .*;)$/gm;
    return [...text.matchAll(matter)].map(([, rule]) => rule!).filter((rule) => !rule.includes('_tries'));
  };
  expect(rules(SITE)).toEqual(rules(readFileSync('deploy/nginx.conf', 'utf8')));
  expect(rules(SITE).length).toBeGreaterThan(5);
});

const nginx = findNginx();
describe.runIf(nginx !== null)('nginx from the packages of this system', () => {
  test.each(['compose-nginx.conf', 'nginx.conf'])('takes deploy/%s', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-nginx-'));
    expect(testNginx(nginx!, folder, readFileSync(`deploy/${name}`, 'utf8'))).toContain('test is successful');
    rmSync(folder, { recursive: true });
  });

  test('refuses one with a mistake in it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'korte-lijntjes-nginx-'));
    expect(testNginx(nginx!, folder, SITE.replace('proxy_pass', 'proxy_past'))).toContain('unknown directive');
    rmSync(folder, { recursive: true });
  });
});
