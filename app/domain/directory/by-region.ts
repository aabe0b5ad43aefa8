/** The municipalities per region, as on a map: regions from north to south, municipalities by name. */
import type { Municipality, Region } from '#app/domain/geo/coalition.ts';
import type { Directory } from './directory.ts';

export type RegionMunicipalities = Region & { municipalities: Municipality[] };

export function municipalitiesByRegion({ regions, municipalities }: Directory): RegionMunicipalities[] {
  return regions
    .map((region) => ({
      ...region,
      municipalities: municipalities
        .filter((one) => one.region === region.slug)
        .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    }))
    .sort((a, b) => northOf(b) - northOf(a));
}

function northOf({ municipalities }: RegionMunicipalities): number {
  return Math.max(...municipalities.map((one) => one.latitude));
}
