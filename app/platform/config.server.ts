/** Everything the environment can set, parsed once. Wrong values are all told in one message. */
import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().startsWith('file:', 'starts with file:').default('file:data/korte-lijntjes.db'),
  DEMO: onOff.optional(),
  MAP_TILES: z
    .union([
      z.enum(['pdok', 'none']),
      z.string().refine(isTileTemplate, 'is pdok, none or a web address with {z}, {x} and {y}'),
    ])
    .default('pdok'),
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
  trustProxy: number;
  logLevel: string;
};

export class InvalidConfiguration extends Error {
  override name = 'InvalidConfiguration';
}

const PDOK_TILES = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/pastel/EPSG:3857/{z}/{x}/{y}.png';
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

function isTileTemplate(text: string): boolean {
  const filled = text.replace('{z}', '1').replace('{x}', '1').replace('{y}', '1');
  return (
    ['{z}', '{x}', '{y}'].every((part) => text.includes(part)) &&
    !filled.includes('{') &&
    /^https?:/.test(text) &&
    URL.canParse(filled)
  );
}

/** @throws {InvalidConfiguration} listing every variable that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new InvalidConfiguration(`These environment variables cannot be used:\n${problems.join('\n')}`);
  }
  const value = parsed.data;
  const baseUrl = (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, '');
  const loopback = LOOPBACK_HOSTS.has(new URL(baseUrl).hostname);
  return {
    port: value.PORT,
    host: value.HOST,
    baseUrl,
    databaseUrl: value.DATABASE_URL,
    demo: value.DEMO ?? loopback,
    loopback,
    mapTiles: value.MAP_TILES === 'none' ? null : value.MAP_TILES === 'pdok' ? PDOK_TILES : value.MAP_TILES,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
  };
}
