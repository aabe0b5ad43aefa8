/**
 * A partner as it leaves the house and comes in again: everything public, and nothing else. Every file we give out
 * (JSON, HSDS, workbook) is a way of writing these records down; reading and writing files is not done here.
 */
import { z } from 'zod';
import { visibleContacts } from '#app/domain/access/visible-contact.ts';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import {
  contact,
  detailsOf,
  organisationDetails,
  verification,
  type Contact,
  type Organisation,
  type OrganisationDetails,
  type ReferralRoute,
} from '#app/domain/organisation/organisation.ts';
import { arrange } from '#app/domain/revision/arrange.ts';

/** What an installation decides for itself about a contact. */
const INTERNAL = {
  visibility: true,
  phoneVisibility: true,
  emailVisibility: true,
  legalBasis: true,
  legalBasisOn: true,
} as const;

export const publicPartner = organisationDetails.extend({
  id: z.uuid(),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  contacts: z.array(contact.omit(INTERNAL)),
  /** Whom it refers to, by the id of the other partner. */
  refersTo: z.array(z.object({ partner: z.uuid(), theme: z.string(), frequency: z.enum(ROUTE_FREQUENCIES) })),
  verification: verification.nullable(),
  /** UTC milliseconds. */
  updatedAt: z.number().int(),
});
export type PublicPartner = z.infer<typeof publicPartner>;
/** One after the other, to be gone through once: they may be read on the way. */
export type PublicPartners = Iterable<PublicPartner> | AsyncIterable<PublicPartner>;
export type PublicContact = PublicPartner['contacts'][number];

/** @param routes those that leave from this partner */
export function publicPartnerOf(organisation: Organisation, routes: readonly ReferralRoute[]): PublicPartner {
  const { id, slug, verification, updatedAt } = organisation;
  return {
    ...detailsOf(organisation),
    id,
    slug,
    contacts: visibleContacts(organisation, 'public').map(publicContactOf),
    refersTo: routes.map(({ to, theme, frequency }) => ({ partner: to, theme, frequency })),
    verification,
    updatedAt,
  };
}

/**
 * What is kept of a record that came in. Of a partner that is there already everything the record could not hold stays:
 * contacts and numbers that are not public, and why they are kept.
 * @param today the day personal data are taken in, `2026-09-14`
 */
export function detailsFrom(
  record: PublicPartner,
  known: OrganisationDetails | null,
  today: string,
): OrganisationDetails {
  const before = new Map(known?.contacts.map((one) => [one.id, one]));
  const told = new Set(known?.contacts.filter(isPublic).map(({ name }) => name));
  const received = record.contacts.map((one) => receivedContact(one, before.get(one.id) ?? null, told, today));
  const hidden = [...before.values()].filter((one) => !isPublic(one));
  const contacts = new Map([...hidden, ...received].map((one) => [one.id, one]));
  const ids = record.contacts.map(({ id }) => id);
  const order = arrange(ids, [...before.keys()], (id) => contacts.has(id));
  return detailsOf({ ...record, contacts: order.map((id) => contacts.get(id)!) });
}

function isPublic({ visibility }: Contact): boolean {
  return visibility === 'public';
}

function publicContactOf(one: Contact): PublicContact {
  return {
    id: one.id,
    name: one.name,
    role: one.role,
    task: one.task,
    level: one.level,
    phone: one.phone,
    email: one.email,
    hours: one.hours,
    absence: one.absence,
  };
}

/** @param told names of the contacts that the record could hold */
function receivedContact(one: PublicContact, known: Contact | null, told: ReadonlySet<string>, today: string): Contact {
  return {
    ...one,
    absence: receivedAbsence(one.absence, known?.absence ?? null, told),
    phone: known && known.phoneVisibility !== 'public' ? known.phone : one.phone,
    email: known && known.emailVisibility !== 'public' ? known.email : one.email,
    visibility: known?.visibility ?? 'public',
    phoneVisibility: known?.phoneVisibility ?? 'public',
    emailVisibility: known?.emailVisibility ?? 'public',
    // A work contact that the organisation published itself.
    legalBasis: known?.legalBasis ?? 'legitimate-interest',
    legalBasisOn: known?.legalBasisOn ?? today,
  };
}

/** Who stands in may be somebody the record could not name. */
function receivedAbsence(
  absence: Contact['absence'],
  known: Contact['absence'],
  told: ReadonlySet<string>,
): Contact['absence'] {
  if (!absence || absence.fallback !== null || absence.until !== known?.until) return absence;
  return known.fallback === null || told.has(known.fallback) ? absence : known;
}
