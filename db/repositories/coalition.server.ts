/** The coalition and its places. They change rarely: a seed, a settings page or `geo:update` writes them whole. */
import { asc } from 'drizzle-orm';
import type { Coalition, Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Queries } from '../client.server.ts';
import { insertRows } from '../insert-rows.server.ts';
import { coalition, municipalities, municipalityLeads, places, postcodes, regions } from '../schema.ts';

export type Geography = {
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
};

/** @returns null while the installation has not been set up. */
export async function readCoalition(db: Queries): Promise<Coalition | null> {
  const [row] = await db.select().from(coalition);
  if (!row) return null;
  return {
    name: row.name,
    region: row.region,
    coordinator: { name: row.coordinatorName, phone: row.coordinatorPhone, email: row.coordinatorEmail },
    about: { nl: row.aboutNl, en: row.aboutEn },
    checkAfterMonths: row.checkAfterMonths,
  };
}

export async function writeCoalition(tx: Queries, value: Coalition): Promise<void> {
  await tx.delete(coalition);
  await tx.insert(coalition).values({
    id: 'coalition',
    name: value.name,
    region: value.region,
    coordinatorName: value.coordinator.name,
    coordinatorPhone: value.coordinator.phone,
    coordinatorEmail: value.coordinator.email,
    aboutNl: value.about.nl,
    aboutEn: value.about.en,
    checkAfterMonths: value.checkAfterMonths,
  });
}

export async function readGeography(db: Queries): Promise<Geography> {
  const leadRows = await db.select().from(municipalityLeads).orderBy(asc(municipalityLeads.position));
  const leadsOf = groupBy(leadRows, (row) => row.municipality);
  const municipalityRows = await db.select().from(municipalities).orderBy(asc(municipalities.code));
  const placeRows = await db.select().from(places).orderBy(asc(places.id));
  return {
    regions: await db.select().from(regions).orderBy(asc(regions.slug)),
    municipalities: municipalityRows.map((row) => ({
      ...row,
      leads: (leadsOf.get(row.code) ?? []).map(({ name, role, phone, email }) => ({ name, role, phone, email })),
    })),
    postcodes: await db.select().from(postcodes).orderBy(asc(postcodes.code)),
    places: placeRows.map(({ id: _, ...place }) => place),
  };
}

/** Adds places to an installation that has none. `nextId` gives a new id per row. */
export async function insertGeography(tx: Queries, geography: Geography, nextId: () => string): Promise<void> {
  await insertRows(tx, regions, geography.regions);
  await insertRows(
    tx,
    municipalities,
    geography.municipalities.map(({ leads: _, ...municipality }) => municipality),
  );
  const leadRows = geography.municipalities.flatMap(({ code, leads }) =>
    leads.map((lead, position) => ({ id: nextId(), municipality: code, position, ...lead })),
  );
  await insertRows(tx, municipalityLeads, leadRows);
  await insertRows(tx, postcodes, geography.postcodes);
  await insertRows(
    tx,
    places,
    geography.places.map((place) => ({ id: nextId(), ...place })),
  );
}
