/** The municipalities of the coalition one by one: added, taken away, and what points at them. */
import { and, count, eq, notInArray } from 'drizzle-orm';
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import {
  carePaths,
  gapMarks,
  grants,
  locations,
  meetings,
  missingHelp,
  municipalities,
  municipalityLeads,
  places,
  postcodes,
  regions,
  serviceAreas,
  workingGroups,
} from '../schema.ts';

/** How often something points at a municipality. `leads`: kartrekkers shown, and roles given; `others`: what was agreed, noted or planned there. */
export type MunicipalityUses = { services: number; locations: number; leads: number; others: number };

/** @param code CBS code */
export async function municipalityUses(db: Queries, code: string): Promise<MunicipalityUses> {
  const groups = await db.select({ municipalities: workingGroups.municipalities }).from(workingGroups);
  const here = { scope: eq(carePaths.scope, 'municipality'), area: eq(carePaths.area, code) };
  const leads = [
    await db.select({ n: count() }).from(municipalityLeads).where(eq(municipalityLeads.municipality, code)),
    await db.select({ n: count() }).from(grants).where(eq(grants.municipality, code)),
  ];
  const others = [
    await db.select({ n: count() }).from(carePaths).where(and(here.scope, here.area)),
    await db.select({ n: count() }).from(gapMarks).where(eq(gapMarks.municipality, code)),
    await db.select({ n: count() }).from(missingHelp).where(eq(missingHelp.municipality, code)),
    await db.select({ n: count() }).from(meetings).where(eq(meetings.municipality, code)),
    [{ n: groups.filter((group) => group.municipalities.includes(code)).length }],
  ];
  return {
    services: sum([await db.select({ n: count() }).from(serviceAreas).where(eq(serviceAreas.municipality, code))]),
    locations: sum([await db.select({ n: count() }).from(locations).where(eq(locations.municipality, code))]),
    leads: sum(leads),
    others: sum(others),
  };
}

function sum(counts: { n: number }[][]): number {
  return counts.flat().reduce((total, { n }) => total + n, 0);
}

/** Its region must be there. It has no kartrekkers yet. */
export async function insertMunicipality(tx: Queries, { leads: _, ...municipality }: Municipality): Promise<void> {
  await tx.insert(municipalities).values(municipality);
}

/** With its postcodes. Nothing may point at it any more, places neither. */
export async function deleteMunicipality(tx: Queries, code: string): Promise<void> {
  await tx.delete(postcodes).where(eq(postcodes.municipality, code));
  await tx.delete(municipalities).where(eq(municipalities.code, code));
}

/** In place of those of this municipality, and of the same ones elsewhere. */
export async function replacePostcodes(tx: Queries, municipality: string, areas: PostcodeArea[]): Promise<void> {
  await tx.delete(postcodes).where(eq(postcodes.municipality, municipality));
  for (const { code } of areas) await tx.delete(postcodes).where(eq(postcodes.code, code));
  await insertRows(tx, postcodes, areas);
}

/** In place of all there were, in and outside the coalition. */
export async function replacePlaces(tx: Queries, all: Place[], nextId: () => string): Promise<void> {
  await tx.delete(places);
  await insertRows(
    tx,
    places,
    all.map((place) => ({ id: nextId(), ...place })),
  );
}

export async function writeRegion(tx: Queries, { slug, name }: Region): Promise<void> {
  await tx.insert(regions).values({ slug, name }).onConflictDoUpdate({ target: regions.slug, set: { name } });
}

/** Those without a municipality, unless something was agreed for them. */
export async function deleteEmptyRegions(tx: Queries): Promise<void> {
  const inhabited = await tx.select({ slug: municipalities.region }).from(municipalities);
  const agreed = await tx.select({ slug: carePaths.area }).from(carePaths).where(eq(carePaths.scope, 'region'));
  const kept = [...inhabited, ...agreed].map(({ slug }) => slug);
  await tx.delete(regions).where(notInArray(regions.slug, kept));
}
