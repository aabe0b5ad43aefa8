/**
 * An HSDS organization with its services as a partner. What this product wrote is read back exactly. What others wrote
 * is read as well as it can be: their terms by the words of the vocabulary, and what has no word becomes a keyword.
 */
import { z } from 'zod';
import { summaryOf } from '#app/domain/import/new-partner.ts';
import { publicPartner, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { isDomain } from '#app/domain/organisation/domains.ts';
import { organisationDetails, verification, type Location } from '#app/domain/organisation/organisation.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import { contactsOf, lastModified, locationsOf, phonesOf, servicesOf } from './gather.ts';
import { readAttributes } from './read-attributes.ts';
import { readContact } from './read-contact.ts';
import { readLocation } from './read-location.ts';
import { organizationRead, type OrganizationRead } from './read-objects.ts';
import { readService } from './read-service.ts';
import { languagesOf, programmesOf, typeOf } from './read-terms.ts';
import { emailOf, keywordsOf, lineOf, phoneOf, textOf, webAddressOf } from './read-text.ts';
import type { ReadingWorld } from './read-world.ts';

/** Why an organization cannot be a partner. */
export type ReadRefusal = 'no-organization' | 'no-name' | 'no-location' | 'no-service' | 'not-valid';

export type PartnerReading =
  | {
      ok: true;
      partner: PublicPartner;
      /** It does not say to which of the five domains it belongs, so one was chosen. */
      domainChosen: boolean;
    }
  | { ok: false; error: ReadRefusal; name: string | null };

const USUAL_DOMAIN = 'social';
const uuid = z.uuid();
const { covenant } = organisationDetails.shape;
const refersTo = publicPartner.shape.refersTo.element;

/** @param organization with its services inside, as an HSDS API gives it with everything in it */
export function readPartner(world: ReadingWorld, organization: unknown): PartnerReading {
  const read = organizationRead.safeParse(organization).data;
  if (!read) return { ok: false, error: 'no-organization', name: null };
  const name = lineOf(read.name);
  if (name === null) return { ok: false, error: 'no-name', name };
  const locations = locationsOf(read).flatMap((one) => readLocation(world, one) ?? []);
  const [location] = locations;
  if (!location) return { ok: false, error: 'no-location', name };

  const fields = readAttributes(world.idOf, read.attributes);
  const own = fields.text('slug') !== null;
  const around = [...new Set(locations.flatMap(({ municipality }) => municipality ?? []))];
  const readings = servicesOf(read).flatMap((one) => readService(world, one, { own, around }) ?? []);
  if (readings.length === 0) return { ok: false, error: 'no-service', name };

  const services = readings.map(({ service }) => service);
  const { type, unknown: unknownTypes } = typeOf(world, fields);
  const { programmes, unknown: unknownProgrammes } = programmesOf(world, read);
  const { languages, unknown: unknownLanguages } = languagesOf(world, read, own);
  const unknownTerms = readings.flatMap(({ unknown }) => unknown);
  const domain = fields.terms('domain').find(isDomain);
  const description = fields.text('no-description') === null ? textOf(read.description) : '';
  const partner = publicPartner.safeParse({
    id: idOf(world, read, location),
    slug: fields.text('slug') ?? slugFromName(name),
    name,
    shortName: lineOf(read.alternate_name),
    domain: domain ?? USUAL_DOMAIN,
    type,
    typeLabel: fields.text('type-label'),
    summary: fields.text('summary') ?? (summaryOf(description, services) || name),
    description,
    languages,
    interpreter: read.services.some((one) => one.interpretation_services !== undefined),
    keywords: own
      ? fields.texts('keyword')
      : keywordsOf([...unknownTypes, ...unknownTerms, ...unknownProgrammes, ...unknownLanguages]),
    ...reachOf(read, own),
    website: webAddressOf(fields.text('website') ?? addressOf(read, own)),
    covenant: fields.value('covenant', covenant) ?? { status: 'none', signedOn: null },
    locations,
    services,
    contacts: contactsOf(read).flatMap((one) => readContact(world.idOf, one) ?? []),
    programmes,
    refersTo: fields.values('refers-to', refersTo),
    verification: fields.value('verification', verification),
    // The receiving house sets its own.
    updatedAt: lastModified(read) ?? 0,
  });
  if (!partner.success) return { ok: false, error: 'not-valid', name };
  return { ok: true, partner: partner.data, domainChosen: domain === undefined };
}

/** The same for the same organization in every file, so that a second import finds it again. */
function idOf(world: ReadingWorld, { id, name }: OrganizationRead, { postcode }: Location): string {
  const known = uuid.safeParse(id?.toLowerCase());
  return known.data ?? world.idOf(`organization/${id ?? `${name} ${postcode}`}`);
}

/** What others say at a service only, counts for the organization. */
function reachOf(read: OrganizationRead, own: boolean) {
  const emails = [read.email, ...(own ? [] : read.services.map(({ email }) => email))];
  return {
    phone: phoneOf(own ? read.phones : phonesOf(read)),
    email: emails.map(emailOf).find((one) => one !== null) ?? null,
  };
}

function addressOf({ website, services }: OrganizationRead, own: boolean): string | undefined {
  return website ?? (own ? undefined : services.find(({ url }) => url !== undefined)?.url);
}
