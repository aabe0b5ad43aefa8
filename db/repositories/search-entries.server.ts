/** The entries of every status in which a text can stand, and where in them. */
import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { Wanted } from '#app/domain/workbench/find-text.ts';
import type { Queries } from '../database.ts';
import { hasPhone, mayHaveText } from '../may-have-text.server.ts';
import { contacts, locations, organisations, organisationSlugs, revisions, serviceAreas, services } from '../schema.ts';
import { textInJson, type Column as TextColumn, type Table } from '../schema/dialect.ts';

/** Where in an entry. */
export type EntryPlace =
  | 'name'
  | 'shortName'
  | 'formerName'
  | 'slug'
  | 'phone'
  | 'email'
  | 'website'
  | 'contact'
  | 'contactPhone'
  | 'contactEmail'
  | 'service'
  | 'id';

export type EntryText = { organisation: string; place: EntryPlace; text: string };

type Column = {
  place: EntryPlace;
  table: Table;
  organisation: TextColumn;
  text: TextColumn;
  has: (column: TextColumn, wanted: Wanted) => SQL;
};

/** The most telling first. */
const COLUMNS: Column[] = [
  ...ofEntry(['name', 'shortName', 'phone', 'email', 'website']),
  ofContact('contact', contacts.name),
  ofContact('contactPhone', contacts.phone, hasPhone),
  ofContact('contactEmail', contacts.email),
  { place: 'service', table: services, organisation: services.organisation, text: services.name, has: mayHaveText },
  {
    place: 'slug',
    table: organisationSlugs,
    organisation: organisationSlugs.organisation,
    text: organisationSlugs.slug,
    has: mayHaveText,
  },
  {
    place: 'id',
    table: organisations,
    organisation: organisations.id,
    text: organisations.id,
    has: (column, { text }) => eq(column, text),
  },
];

function ofEntry(places: ('name' | 'shortName' | 'phone' | 'email' | 'website')[]): Column[] {
  return places.map((place) => ({
    place,
    table: organisations,
    organisation: organisations.id,
    text: organisations[place],
    has: place === 'phone' ? hasPhone : mayHaveText,
  }));
}

function ofContact(place: EntryPlace, text: TextColumn, has = mayHaveText): Column {
  return { place, table: contacts, organisation: contacts.organisation, text, has };
}

/** Every text that can hold it; `findInText` tells whether it does. */
export async function entryTexts(db: Queries, wanted: Wanted): Promise<EntryText[]> {
  const found = await Promise.all([
    ...COLUMNS.map(async ({ place, table, organisation, text, has }) => {
      const rows = await db
        .select({ organisation: sql<string>`${organisation}`, text: sql<string>`${text}` })
        .from(table)
        .where(has(text, wanted));
      return rows.map((row) => ({ ...row, place }));
    }),
    formerNames(db, wanted),
  ]);
  return found.flat();
}

async function formerNames(db: Queries, wanted: Wanted): Promise<EntryText[]> {
  const name = textInJson(revisions.before, 'name');
  const rows = await db
    .selectDistinct({ organisation: revisions.subjectId, text: name })
    .from(revisions)
    .innerJoin(organisations, eq(organisations.id, revisions.subjectId))
    .where(
      and(
        eq(revisions.subjectKind, 'organisation'),
        eq(revisions.status, 'applied'),
        ne(name, organisations.name),
        mayHaveText(name, wanted),
      ),
    );
  return rows.map((row) => ({ ...row, place: 'formerName' }));
}

export type EntryRow = Pick<typeof organisations.$inferSelect, 'id' | 'slug' | 'name' | 'status' | 'mergedInto'>;

/** Of every status. */
export async function allEntryRows(db: Queries): Promise<EntryRow[]> {
  const { id, slug, name, status, mergedInto } = organisations;
  return db.select({ id, slug, name, status, mergedInto }).from(organisations);
}

/** Where the offices of entries that are not in the directory stand, and else whom they help. */
export async function municipalitiesOfHidden(db: Queries): Promise<Map<string, string[]>> {
  const isHidden = ne(organisations.status, 'published');
  const offices = await db
    .select({ organisation: organisations.id, municipality: locations.municipality })
    .from(locations)
    .innerJoin(organisations, eq(organisations.id, locations.organisation))
    .where(isHidden);
  const reached = await db
    .select({ organisation: organisations.id, municipality: serviceAreas.municipality })
    .from(serviceAreas)
    .innerJoin(services, eq(services.id, serviceAreas.service))
    .innerJoin(organisations, eq(organisations.id, services.organisation))
    .where(isHidden);
  const known = mapOf(offices);
  return new Map([...mapOf(reached), ...known]);
}

function mapOf(rows: { organisation: string; municipality: string | null }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { organisation, municipality } of rows) {
    if (municipality !== null) found.set(organisation, [...(found.get(organisation) ?? []), municipality]);
  }
  return found;
}
