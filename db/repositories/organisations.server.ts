/**
 * Partners, whole: one organisation with its locations, services, contacts and programme offers.
 * Reading assembles them table by table (one query each, however many partners there are).
 */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Organisation, OrganisationDetails, Verification } from '#app/domain/organisation/organisation.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Queries } from '../client.server.ts';
import { insertRows } from '../insert-rows.server.ts';
import {
  contacts,
  locations,
  organisations,
  organisationSlugs,
  programmeOffers,
  serviceAreas,
  services,
  serviceTerms,
  verifications,
} from '../schema.ts';
import { insertServices, toService } from './services.server.ts';

type OrganisationRow = typeof organisations.$inferSelect;
export type OrganisationStatus = OrganisationRow['status'];

/** Every published partner, or only those with the given ids. */
export async function publishedOrganisations(db: Queries, ids?: string[]): Promise<Organisation[]> {
  const published = eq(organisations.status, 'published');
  const rows = await db
    .select()
    .from(organisations)
    .where(ids ? and(published, inArray(organisations.id, ids)) : published)
    .orderBy(asc(organisations.id));
  return assemble(db, rows, ids);
}

/** Every partner, with drafts and archived ones. */
export async function allOrganisations(db: Queries): Promise<(Organisation & { status: OrganisationStatus })[]> {
  const rows = await db.select().from(organisations).orderBy(asc(organisations.id));
  const statusOf = new Map(rows.map((row) => [row.id, row.status]));
  return (await assemble(db, rows)).map((one) => ({ ...one, status: statusOf.get(one.id)! }));
}

export async function organisationById(db: Queries, id: string): Promise<Organisation | null> {
  const rows = await db.select().from(organisations).where(eq(organisations.id, id));
  const [organisation] = await assemble(db, rows, [id]);
  return organisation ?? null;
}

/** Ids of every published partner, in order. */
export async function publishedIds(db: Queries): Promise<string[]> {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.status, 'published'))
    .orderBy(asc(organisations.id));
  return rows.map((row) => row.id);
}

/** Every slug ever given out, or only those of some partners, with the partner it belongs to. */
export async function slugHistory(db: Queries, ids?: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select()
    .from(organisationSlugs)
    .where(ids && inArray(organisationSlugs.organisation, ids));
  return new Map(rows.map((row) => [row.slug, row.organisation]));
}

export type NewOrganisation = {
  id: string;
  slug: string;
  details: OrganisationDetails;
  demo: boolean;
  status: 'published' | 'draft';
};

export async function insertOrganisation(tx: Queries, input: NewOrganisation, now: number): Promise<void> {
  await insertOrganisations(tx, [input], now);
}

/** For many at once: far fewer statements than one partner after the other. */
export async function insertOrganisations(tx: Queries, inputs: NewOrganisation[], now: number): Promise<void> {
  const rows = inputs.map((input) => ({
    id: input.id,
    slug: input.slug,
    ...organisationColumns(input.details),
    status: input.status,
    demo: input.demo,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }));
  await insertRows(tx, organisations, rows);
  await insertRows(
    tx,
    organisationSlugs,
    inputs.map(({ id, slug }) => ({ slug, organisation: id })),
  );
  await insertParts(tx, inputs);
}

/**
 * Replaces what the partner states about itself.
 * @returns false when somebody changed it since `version` was read; nothing is written then.
 */
export async function updateOrganisation(
  tx: Queries,
  id: string,
  version: number,
  details: OrganisationDetails,
  now: number,
): Promise<boolean> {
  const updated = await tx
    .update(organisations)
    .set({ ...organisationColumns(details), version: version + 1, updatedAt: now })
    .where(and(eq(organisations.id, id), eq(organisations.version, version)))
    .returning({ id: organisations.id });
  if (updated.length === 0) return false;
  for (const part of [locations, services, contacts, programmeOffers]) {
    await tx.delete(part).where(eq(part.organisation, id));
  }
  await insertParts(tx, [{ id, details }]);
  return true;
}

/**
 * Puts a draft online.
 * @returns false when it is no draft, or somebody changed it since `version` was read.
 */
export async function publishDraft(tx: Queries, id: string, version: number, now: number): Promise<boolean> {
  const published = await tx
    .update(organisations)
    .set({ status: 'published', version: version + 1, updatedAt: now })
    .where(and(eq(organisations.id, id), eq(organisations.version, version), eq(organisations.status, 'draft')))
    .returning({ id: organisations.id });
  return published.length > 0;
}

export type NewVerification = Verification & { id: string; organisation: string };

export async function addVerification(
  tx: Queries,
  id: string,
  organisation: string,
  check: Verification,
): Promise<void> {
  await addVerifications(tx, [{ ...check, id, organisation }]);
}

export async function addVerifications(tx: Queries, checks: NewVerification[]): Promise<void> {
  await insertRows(
    tx,
    verifications,
    checks.map(({ id, organisation, at, by, how }) => ({ id, organisation, at, by, how })),
  );
}

function organisationColumns(details: OrganisationDetails) {
  return {
    name: details.name,
    shortName: details.shortName,
    domain: details.domain,
    type: details.type,
    typeLabel: details.typeLabel,
    summary: details.summary,
    description: details.description,
    languages: details.languages,
    interpreter: details.interpreter,
    keywords: details.keywords,
    phone: details.phone,
    email: details.email,
    website: details.website,
    covenantStatus: details.covenant.status,
    covenantSignedOn: details.covenant.signedOn,
  };
}

async function insertParts(tx: Queries, inputs: Pick<NewOrganisation, 'id' | 'details'>[]): Promise<void> {
  /** The rows of one kind of part, each with its organisation and its place in the row. */
  const placed = <Part, Row>(partsOf: (details: OrganisationDetails) => Part[], toRow: (part: Part) => Row) =>
    inputs.flatMap(({ id, details }) =>
      partsOf(details).map((part, position) => ({ ...toRow(part), organisation: id, position })),
    );
  await insertRows(
    tx,
    locations,
    placed(
      (details) => details.locations,
      (location) => location,
    ),
  );
  await insertServices(
    tx,
    placed(
      (details) => details.services,
      (service) => ({ service }),
    ),
  );
  await insertRows(
    tx,
    contacts,
    placed(
      (details) => details.contacts,
      ({ absence, ...columns }) => ({
        ...columns,
        absentUntil: absence?.until ?? null,
        absenceFallback: absence?.fallback ?? null,
      }),
    ),
  );
  await insertRows(
    tx,
    programmeOffers,
    placed(
      (details) => details.programmes,
      (offer) => offer,
    ),
  );
}

async function assemble(db: Queries, rows: OrganisationRow[], ids?: string[]): Promise<Organisation[]> {
  if (rows.length === 0) return [];
  const locationRows = await db
    .select()
    .from(locations)
    .where(ids && inArray(locations.organisation, ids))
    .orderBy(asc(locations.position));
  const serviceRows = await db
    .select()
    .from(services)
    .where(ids && inArray(services.organisation, ids))
    .orderBy(asc(services.position));
  const serviceIds = ids && serviceRows.map((row) => row.id);
  const termRows = await db
    .select()
    .from(serviceTerms)
    .where(serviceIds && inArray(serviceTerms.service, serviceIds))
    .orderBy(asc(serviceTerms.position));
  const areaRows = await db
    .select()
    .from(serviceAreas)
    .where(serviceIds && inArray(serviceAreas.service, serviceIds))
    .orderBy(asc(serviceAreas.municipality));
  const contactRows = await db
    .select()
    .from(contacts)
    .where(ids && inArray(contacts.organisation, ids))
    .orderBy(asc(contacts.position));
  const offerRows = await db
    .select()
    .from(programmeOffers)
    .where(ids && inArray(programmeOffers.organisation, ids))
    .orderBy(asc(programmeOffers.position));
  const verificationRows = await db
    .select()
    .from(verifications)
    .where(ids && inArray(verifications.organisation, ids))
    .orderBy(desc(verifications.at));

  const locationsOf = groupBy(locationRows, (row) => row.organisation);
  const servicesOf = groupBy(serviceRows, (row) => row.organisation);
  const termsOf = groupBy(termRows, (row) => row.service);
  const areasOf = groupBy(areaRows, (row) => row.service);
  const contactsOf = groupBy(contactRows, (row) => row.organisation);
  const offersOf = groupBy(offerRows, (row) => row.organisation);
  const verificationsOf = groupBy(verificationRows, (row) => row.organisation);

  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    domain: row.domain,
    type: row.type,
    typeLabel: row.typeLabel,
    summary: row.summary,
    description: row.description,
    languages: row.languages,
    interpreter: row.interpreter,
    keywords: row.keywords,
    phone: row.phone,
    email: row.email,
    website: row.website,
    covenant: { status: row.covenantStatus, signedOn: row.covenantSignedOn },
    demo: row.demo,
    version: row.version,
    updatedAt: row.updatedAt,
    locations: (locationsOf.get(row.id) ?? []).map(({ organisation: _, position: __, ...location }) => location),
    services: (servicesOf.get(row.id) ?? []).map((service) =>
      toService(service, termsOf.get(service.id) ?? [], areasOf.get(service.id) ?? []),
    ),
    contacts: (contactsOf.get(row.id) ?? []).map(
      ({ organisation: _, position: __, absentUntil, absenceFallback, ...contact }) => ({
        ...contact,
        absence: absentUntil === null ? null : { until: absentUntil, fallback: absenceFallback },
      }),
    ),
    programmes: (offersOf.get(row.id) ?? []).map(({ organisation: _, position: __, ...offer }) => offer),
    verification: toVerification(verificationsOf.get(row.id)?.[0]),
  }));
}

function toVerification(row: typeof verifications.$inferSelect | undefined): Verification | null {
  return row ? { at: row.at, by: row.by, how: row.how } : null;
}
