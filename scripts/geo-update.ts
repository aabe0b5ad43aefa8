/**
 * `npm run geo:update`: postcode points and municipal borders from PDOK into `seed/geo`.
 * `PDOK_BASE_URL` points it at another server, such as a mirror.
 */
import { fileURLToPath } from 'node:url';
import { GeoUpdateError, PDOK } from './geo/pdok.ts';
import { refreshGeography } from './geo/refresh.ts';

const SEED_FOLDER = fileURLToPath(new URL('../seed/geo', import.meta.url));

async function main(): Promise<void> {
  const baseUrl = (process.env.PDOK_BASE_URL || PDOK).replace(/\/+$/, '');
  try {
    const { moved, missing, areas } = await refreshGeography(baseUrl, SEED_FOLDER);
    console.log(`Updated ${moved} postcode points and the borders of ${areas} municipalities.`);
    if (missing.length > 0) console.log(`PDOK does not know ${missing.join(', ')}: their points stay as they were.`);
  } catch (error) {
    if (!(error instanceof GeoUpdateError)) throw error;
    console.error(`${error.message} The files in seed/geo were left as they are.`);
    process.exitCode = 1;
  }
}

await main();
