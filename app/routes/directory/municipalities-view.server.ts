/** All municipalities per region: who pulls there, how many partners work there, and what nobody does. */
import { municipalitiesByRegion } from '#app/domain/directory/by-region.ts';
import { helpersIn, partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';

export type MunicipalityLine = {
  slug: string;
  name: string;
  /** Names of those who pull here. */
  leads: string[];
  count: number;
  /** Themes for which nobody works here. */
  gaps: number;
};

export type RegionView = { name: string; municipalities: MunicipalityLine[] };

export function viewMunicipalities(directory: Directory): RegionView[] {
  return municipalitiesByRegion(directory).map(({ name, municipalities }) => ({
    name,
    municipalities: municipalities.map((one) => ({
      slug: one.slug,
      name: one.name,
      leads: one.leads.map((lead) => lead.name),
      count: partnersIn(directory, one.code).length,
      gaps: directory.vocabulary.theme.filter(({ id }) => helpersIn(directory, id, one.code).length === 0).length,
    })),
  }));
}
