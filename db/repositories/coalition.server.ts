/** The coalition and its places. They change rarely: a seed, a settings page or `geo:update` writes them whole. */
import { asc, eq } from 'drizzle-orm';
import type {
  Coalition,
  CoalitionLogo,
  Municipality,
  MunicipalityLead,
  Place,
  PostcodeArea,
  Region,
} from '#app/domain/geo/coalition.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import { coalition, coalitionLogo, municipalities, municipalityLeads, places, postcodes, regions } from '../schema.ts';

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
    welcome: { nl: row.welcomeNl, en: row.welcomeEn },
    colours: { brand: row.brandColour, accent: row.accentColour },
    logo: await readLogo(db),
  };
}

async function readLogo(db: Queries): Promise<CoalitionLogo | null> {
  const { mediaType, fingerprint, width, height } = coalitionLogo;
  const [row] = await db.select({ mediaType, fingerprint, width, height }).from(coalitionLogo);
  return row ?? null;
}

export type LogoPicture = CoalitionLogo & { bytes: Buffer };

/** With the picture itself. */
export async function readLogoPicture(db: Queries): Promise<LogoPicture | null> {
  const [row] = await db.select().from(coalitionLogo);
  return row ?? null;
}

/** In place of the one there was; null for none. */
export async function writeLogo(tx: Queries, logo: LogoPicture | null): Promise<void> {
  await tx.delete(coalitionLogo);
  if (logo) await tx.insert(coalitionLogo).values({ ...logo, id: 'logo' });
}

/** All but its logo. */
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
    welcomeNl: value.welcome.nl,
    welcomeEn: value.welcome.en,
    brandColour: value.colours.brand,
    accentColour: value.colours.accent,
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
      leads: (leadsOf.get(row.code) ?? []).map(toLead),
    })),
    postcodes: await db.select().from(postcodes).orderBy(asc(postcodes.code)),
    places: placeRows.map(({ id: _, ...place }) => place),
  };
}

/** In the order to call them. @param municipality CBS code */
export async function readLeads(db: Queries, municipality: string): Promise<MunicipalityLead[]> {
  const rows = await db
    .select()
    .from(municipalityLeads)
    .where(eq(municipalityLeads.municipality, municipality))
    .orderBy(asc(municipalityLeads.position));
  return rows.map(toLead);
}

/** In place of those there were. */
export async function writeLeads(
  tx: Queries,
  municipality: string,
  leads: MunicipalityLead[],
  nextId: () => string,
): Promise<void> {
  await tx.delete(municipalityLeads).where(eq(municipalityLeads.municipality, municipality));
  await insertRows(tx, municipalityLeads, leadRowsOf(municipality, leads, nextId));
}

function leadRowsOf(municipality: string, leads: MunicipalityLead[], nextId: () => string) {
  return leads.map((lead, position) => ({ id: nextId(), municipality, position, ...lead }));
}

function toLead({ name, role, phone, email }: typeof municipalityLeads.$inferSelect): MunicipalityLead {
  return { name, role, phone, email };
}

/** Adds places to an installation that has none. `nextId` gives a new id per row. */
export async function insertGeography(tx: Queries, geography: Geography, nextId: () => string): Promise<void> {
  await insertRows(tx, regions, geography.regions);
  await insertRows(
    tx,
    municipalities,
    geography.municipalities.map(({ leads: _, ...municipality }) => municipality),
  );
  const leadRows = geography.municipalities.flatMap(({ code, leads }) => leadRowsOf(code, leads, nextId));
  await insertRows(tx, municipalityLeads, leadRows);
  await insertRows(tx, postcodes, geography.postcodes);
  await insertRows(
    tx,
    places,
    geography.places.map((place) => ({ id: nextId(), ...place })),
  );
}
