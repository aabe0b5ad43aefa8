/**
 * Reading partners whole: one organisation with its locations, services, contacts and programme offers, assembled table
 * by table (one query each, however many partners there are). Writing them is done in organisations.server.ts.
 */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Organisation, Verification } from '#app/domain/organisation/organisation.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Queries } from '../database.ts';
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
import { toService } from './services.server.ts';

type OrganisationRow = typeof organisations.$inferSelect;
export type OrganisationStatus = OrganisationRow['status'];

/** An organisation with what only its keepers see: whether it is online, and else what became of it. */
export type Entry = Organisation & Pick<OrganisationRow, 'status' | 'archivedAt' | 'archiveReason' | 'mergedInto'>;

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

/** Every partner, with drafts and archived ones, or only those with the given ids. */
export async function allOrganisations(
  db: Queries,
  ids?: string[],
): Promise<(Organisation & { status: OrganisationStatus })[]> {
  const rows = await db
    .select()
    .from(organisations)
    .where(ids && inArray(organisations.id, ids))
    .orderBy(asc(organisations.id));
  const statusOf = new Map(rows.map((row) => [row.id, row.status]));
  return (await assemble(db, rows, ids)).map((one) => ({ ...one, status: statusOf.get(one.id)! }));
}

/** Also of drafts and archived partners, in order. */
export async function allIds(db: Queries): Promise<string[]> {
  const rows = await db.select({ id: organisations.id }).from(organisations).orderBy(asc(organisations.id));
  return rows.map(({ id }) => id);
}

/** Also a draft, and what has left the coalition. */
export async function entryById(db: Queries, id: string): Promise<Entry | null> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  if (!row) return null;
  const [organisation] = await assemble(db, [row], [id]);
  const { status, archivedAt, archiveReason, mergedInto } = row;
  return organisation ? { ...organisation, status, archivedAt, archiveReason, mergedInto } : null;
}

/** By its slug of today or an earlier one. */
export async function entryBySlug(db: Queries, slug: string): Promise<Entry | null> {
  const [row] = await db.select().from(organisationSlugs).where(eq(organisationSlugs.slug, slug));
  return row ? entryById(db, row.organisation) : null;
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

/** Every slug an organisation ever had. */
export async function slugsOf(db: Queries, id: string): Promise<string[]> {
  const rows = await db.select().from(organisationSlugs).where(eq(organisationSlugs.organisation, id));
  return rows.map((row) => row.slug);
}

/** Every slug ever given out, or only those of some partners, with the partner it belongs to. */
export async function slugHistory(db: Queries, ids?: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select()
    .from(organisationSlugs)
    .where(ids && inArray(organisationSlugs.organisation, ids));
  return new Map(rows.map((row) => [row.slug, row.organisation]));
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
    unconfirmedSince: row.unconfirmedSince,
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
