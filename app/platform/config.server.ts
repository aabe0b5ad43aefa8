/** Everything the environment can set, parsed once. Wrong and missing values are all told in one message. */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .refine(isDatabase, 'starts with file:, or is an address such as postgres://user:password@host:5432/name')
    .default('file:data/korte-lijntjes.db'),
  DEMO: onOff.optional(),
  MAP_TILES: z
    .union([
      z.enum(['pdok', 'none']),
      z.string().refine(isTileTemplate, 'is pdok, none or a web address with {z}, {x} and {y}'),
    ])
    .default('pdok'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FOLDER: z.string().optional(),
  MAIL_FROM: z.email().optional(),
  SESSION_SECRET: z.string().min(32, 'has at least 32 characters').optional(),
  COORDINATOR_EMAIL: z.email().toLowerCase().optional(),
  REQUIRE_2FA: onOff.default(false),
  GEOCODER: z.enum(['pdok', 'none']).default('pdok'),
  BACKUP_FOLDER: z.string().optional(),
  BACKUPS_KEPT: z.coerce.number().int().min(1).max(1000).default(14),
  METRICS_TOKEN: z.string().min(16, 'has at least 16 characters').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = {
  port: number;
  host: string;
  /** Without a slash at the end. */
  baseUrl: string;
  databaseUrl: string;
  /** Fill an empty database with the demo coalition. */
  demo: boolean;
  /** The site is only reached from this machine: pages for developers exist. */
  loopback: boolean;
  /** URL template of map tiles; null shows the embedded map alone. */
  mapTiles: string | null;
  /** A mail server, or on this machine alone a folder. */
  mail: { smtpUrl: string } | { folder: string };
  mailFrom: string;
  sessionSecret: string;
  /** Who becomes the first coordinator. */
  coordinatorEmail: string | null;
  /** Coordinators cannot do without a second factor. */
  requireSecondFactor: boolean;
  /** Addresses are looked up on the internet; otherwise by their postcode alone. */
  geocoder: 'pdok' | null;
  /** Where a copy of the database is written every day; null: nowhere. */
  backupFolder: string | null;
  /** How many daily copies stay. */
  backupsKept: number;
  /** Who may read the metrics; null: nobody. */
  metricsToken: string | null;
  trustProxy: number;
  logLevel: string;
};

export class InvalidConfiguration extends Error {
  override name = 'InvalidConfiguration';
}

const PDOK_TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/pastel/EPSG:3857/{z}/{x}/{y}.png';
const DEMO_COORDINATOR = 'coordinator@korte-lijntjes.example';
/** What the address of an SQLite database begins with. */
const FILE = 'file:';
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

function isDatabase(text: string): boolean {
  if (text.startsWith(FILE)) return true;
  return /^postgres(ql)?:\/\/[^/]+\/./.test(text) && URL.canParse(text);
}

function isTileTemplate(text: string): boolean {
  const filled = text.replace('{z}', '1').replace('{x}', '1').replace('{y}', '1');
  return (
    ['{z}', '{x}', '{y}'].every((part) => text.includes(part)) &&
    !filled.includes('{') &&
    /^https?:/.test(text) &&
    URL.canParse(filled)
  );
}

/** What a site that others reach cannot do without: real mail, and sessions that outlive a restart. */
const NEEDED_ELSEWHERE = ['SMTP_URL', 'MAIL_FROM', 'SESSION_SECRET'] as const;

/** @throws {InvalidConfiguration} listing every variable that is wrong or missing. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const value = parsed.data;
  const baseUrl = (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, '');
  const loopback = LOOPBACK_HOSTS.has(new URL(baseUrl).hostname);
  const missing = loopback ? [] : NEEDED_ELSEWHERE.filter((name) => value[name] === undefined);
  if (missing.length > 0) {
    throw invalid(missing.map((name) => `${name}: is needed while BASE_URL (${baseUrl}) is not this machine itself`));
  }
  if (value.BACKUP_FOLDER !== undefined && !value.DATABASE_URL.startsWith(FILE)) {
    throw invalid(['BACKUP_FOLDER: is for SQLite; copy a PostgreSQL database with pg_dump (docs/operations.md)']);
  }
  const demo = value.DEMO ?? loopback;
  return {
    port: value.PORT,
    host: value.HOST,
    baseUrl,
    databaseUrl: value.DATABASE_URL,
    demo,
    loopback,
    mapTiles: value.MAP_TILES === 'none' ? null : value.MAP_TILES === 'pdok' ? PDOK_TILES : value.MAP_TILES,
    mail: value.SMTP_URL
      ? { smtpUrl: value.SMTP_URL }
      : { folder: value.MAIL_FOLDER ?? mailFolder(value.DATABASE_URL) },
    mailFrom: value.MAIL_FROM ?? 'gids@korte-lijntjes.example',
    // On this machine alone a new one at each start does: it only signs people out.
    sessionSecret: value.SESSION_SECRET ?? randomBytes(32).toString('base64url'),
    coordinatorEmail: value.COORDINATOR_EMAIL ?? (demo && loopback ? DEMO_COORDINATOR : null),
    requireSecondFactor: value.REQUIRE_2FA,
    geocoder: value.GEOCODER === 'none' ? null : value.GEOCODER,
    backupFolder: value.BACKUP_FOLDER ?? null,
    backupsKept: value.BACKUPS_KEPT,
    metricsToken: value.METRICS_TOKEN ?? null,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
  };
}

/** Beside the database, when that is a file. */
function mailFolder(databaseUrl: string): string {
  return join(databaseUrl.startsWith(FILE) ? dirname(databaseUrl.slice(FILE.length)) : 'data', 'mail');
}

function invalid(problems: string[]): InvalidConfiguration {
  return new InvalidConfiguration(`These environment variables cannot be used:\n  ${problems.join('\n  ')}`);
}
