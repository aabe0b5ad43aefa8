/** Regions, municipalities, postcodes and places from the facts in `seed/geo/`. */
import { z } from 'zod';
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import { readSeed } from './read-seed.ts';
import { seedElsewhere, seedMunicipality, seedPlace, seedPostcode, seedRegion, type SeedCoalition } from './schema.ts';
import { storedPhone } from './stored-phone.ts';

export type Geography = {
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
};

export function readGeography(leads: SeedCoalition['leads']): Geography {
  const municipalities = readSeed('geo/municipalities.json', z.array(seedMunicipality));
  const elsewhere = readSeed('geo/elsewhere.json', z.array(seedElsewhere));
  return {
    regions: readSeed('geo/regions.json', z.array(seedRegion)),
    municipalities: municipalities.map((one) => ({
      ...one,
      leads: (leads[one.slug] ?? []).map((lead) => ({ ...lead, phone: lead.phone && storedPhone(lead.phone) })),
    })),
    postcodes: readSeed('geo/postcodes.json', z.array(seedPostcode)),
    places: [
      ...readSeed('geo/places.json', z.array(seedPlace)),
      ...elsewhere.map((one) => ({ ...one, municipality: null, ambiguous: false, size: 1 })),
    ],
  };
}

/** @param serves slugs of municipalities or regions, or `*`; @returns CBS codes */
export function municipalityCodes(geography: Geography, serves: string[]): string[] {
  const codes = new Set<string>();
  for (const name of serves) {
    const meant = geography.municipalities.filter((one) => name === '*' || one.slug === name || one.region === name);
    if (meant.length === 0) throw new Error(`Expected the slug of a municipality or region, got "${name}"`);
    for (const one of meant) codes.add(one.code);
  }
  return [...codes].sort();
}
