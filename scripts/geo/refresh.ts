/**
 * Renews `postcodes.json` and `areas.json` in a folder from PDOK. Both files change, or neither:
 * nothing is written before everything was fetched and found sound.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { distanceKm } from '#app/domain/geo/distance.ts';
import { BORDER_YEAR, fetchMunicipalityAreas, fetchPostcodePoints, GeoUpdateError } from './pdok.ts';

const postcodeRows = z.array(
  z.strictObject({
    code: z.string(),
    place: z.string(),
    municipality: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
);
type PostcodeRow = z.infer<typeof postcodeRows>[number];

/** A postcode that jumps farther than this (km) is another area or another coordinate system. */
const FARTHEST_MOVE = 15;
/** CBS leaves a few small postcodes out; if more are missing, the answer was cut off. */
const LARGEST_SHARE_MISSING = 0.1;

export type Refreshed = { moved: number; missing: string[]; areas: number };

/** @throws {GeoUpdateError} when PDOK cannot be reached or sends something else than expected. */
export async function refreshGeography(baseUrl: string, folder: string): Promise<Refreshed> {
  const rows = postcodeRows.parse(JSON.parse(await readFile(join(folder, 'postcodes.json'), 'utf8')));
  const codes = [...new Set(rows.map((row) => row.municipality))].sort();
  const points = await fetchPostcodePoints(baseUrl);
  const areas = await fetchMunicipalityAreas(baseUrl, codes);

  const missing = rows.filter((row) => !points.has(row.code)).map((row) => row.code);
  if (missing.length > rows.length * LARGEST_SHARE_MISSING) {
    throw new GeoUpdateError(`PDOK sent no area for ${missing.length} of ${rows.length} postcodes.`);
  }
  const renewed = rows.map((row) => ({ ...row, ...points.get(row.code) }));
  for (const [index, row] of renewed.entries()) {
    const move = distanceKm(rows[index]!, row);
    if (move > FARTHEST_MOVE) {
      throw new GeoUpdateError(`PDOK puts postcode ${row.code} ${Math.round(move)} km from where it was.`);
    }
  }

  const source = `CBS/Kadaster via PDOK, ${BORDER_YEAR}, CC BY 4.0`;
  await replaceTogether([
    { path: join(folder, 'postcodes.json'), text: postcodesText(renewed) },
    {
      path: join(folder, 'areas.json'),
      text: `{"source":${JSON.stringify(source)},"areas":[\n${areas.map((area) => JSON.stringify(area)).join(',\n')}\n]}\n`,
    },
  ]);
  const moved = renewed.filter((row, i) => distanceKm(rows[i]!, row) > 0).length;
  return { moved, missing, areas: areas.length };
}

/** One row per line, so that a change of one postcode is a change of one line. */
function postcodesText(rows: PostcodeRow[]): string {
  const lines = rows.map((row) => {
    const pairs = Object.entries(row).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
    return `  { ${pairs.join(', ')} }`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** Writes all texts beside their files first; renaming is what makes them count. */
async function replaceTogether(files: { path: string; text: string }[]): Promise<void> {
  const written = files.map(({ path }) => `${path}.new`);
  try {
    for (const [i, { text }] of files.entries()) await writeFile(written[i]!, text);
    for (const [i, { path }] of files.entries()) await rename(written[i]!, path);
  } finally {
    for (const path of written) await rm(path, { force: true });
  }
}
