/**
 * Writing partners: one organisation with its locations, services, contacts and programme offers.
 * Reading them is done in read-organisations.server.ts. What a change means for history and directory is for features.
 */
import { and, eq, ne } from 'drizzle-orm';
import type { OrganisationDetails, Verification } from '#app/domain/organisation/organisation.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../insert-rows.server.ts';
import {
  contacts,
  locations,
  organisations,
  organisationSlugs,
  programmeOffers,
  services,
  verifications,
} from '../schema.ts';
import { insertServices } from './services.server.ts';

export type NewOrganisation = {
  id: string;
  slug: string;
  details: OrganisationDetails;
  demo: boolean;
  status: 'published' | 'draft';
  /** UTC milliseconds. */
  createdAt: number;
};

export async function insertOrganisation(tx: Queries, input: NewOrganisation): Promise<void> {
  await insertOrganisations(tx, [input]);
}

/** For many at once: far fewer statements than one partner after the other. */
export async function insertOrganisations(tx: Queries, inputs: NewOrganisation[]): Promise<void> {
  const rows = inputs.map((input) => ({
    id: input.id,
    slug: input.slug,
    ...organisationColumns(input.details),
    status: input.status,
    demo: input.demo,
    version: 1,
    createdAt: input.createdAt,
    updatedAt: input.createdAt,
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

/**
 * Takes a partner offline, to be a draft again.
 * @returns false when it is not online, or somebody changed it since `version` was read.
 */
export async function makeDraft(tx: Queries, id: string, version: number, now: number): Promise<boolean> {
  const withdrawn = await tx
    .update(organisations)
    .set({ status: 'draft', version: version + 1, updatedAt: now })
    .where(and(eq(organisations.id, id), eq(organisations.version, version), eq(organisations.status, 'published')))
    .returning({ id: organisations.id });
  return withdrawn.length > 0;
}

/**
 * Takes a partner out of the archive without putting it online.
 * @returns false when it is not there, or somebody changed it since `version` was read
 */
export async function reviveAsDraft(tx: Queries, id: string, version: number, now: number): Promise<boolean> {
  const revived = await tx
    .update(organisations)
    .set({ status: 'draft', archivedAt: null, archiveReason: null, version: version + 1, updatedAt: now })
    .where(and(eq(organisations.id, id), eq(organisations.version, version), eq(organisations.status, 'archived')))
    .returning({ id: organisations.id });
  return revived.length > 0;
}

/** Gives a partner another slug, one of its own earlier ones or a free one. The others keep answering. */
export async function setSlug(tx: Queries, id: string, slug: string): Promise<void> {
  await tx.insert(organisationSlugs).values({ slug, organisation: id }).onConflictDoNothing();
  await tx.update(organisations).set({ slug }).where(eq(organisations.id, id));
}

/** @param mergedInto id of the entry it became part of */
export type Departure = { reason: string; mergedInto: string | null };

/**
 * Takes a partner out of the directory; nothing of it is thrown away.
 * @returns false when it has left already, or somebody changed it since `version` was read
 */
export async function archiveOrganisation(
  tx: Queries,
  id: string,
  version: number,
  { reason, mergedInto }: Departure,
  now: number,
): Promise<boolean> {
  const archived = await tx
    .update(organisations)
    .set({
      status: 'archived',
      archivedAt: now,
      archiveReason: reason,
      mergedInto,
      version: version + 1,
      updatedAt: now,
    })
    .where(and(eq(organisations.id, id), eq(organisations.version, version), ne(organisations.status, 'archived')))
    .returning({ id: organisations.id });
  return archived.length > 0;
}

/**
 * Puts a partner that had left back online.
 * @returns false when it has not left, or somebody changed it since `version` was read
 */
export async function restoreOrganisation(tx: Queries, id: string, version: number, now: number): Promise<boolean> {
  const restored = await tx
    .update(organisations)
    .set({
      status: 'published',
      archivedAt: null,
      archiveReason: null,
      mergedInto: null,
      version: version + 1,
      updatedAt: now,
    })
    .where(and(eq(organisations.id, id), eq(organisations.version, version), eq(organisations.status, 'archived')))
    .returning({ id: organisations.id });
  return restored.length > 0;
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

/** @returns false when there is no such check */
export async function removeVerification(tx: Queries, id: string): Promise<boolean> {
  const removed = await tx.delete(verifications).where(eq(verifications.id, id)).returning({ id: verifications.id });
  return removed.length > 0;
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
