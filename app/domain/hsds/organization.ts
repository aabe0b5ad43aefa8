/** A partner as an HSDS organization, with everything that belongs to it but its services. */
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { ProgrammeOffer } from '#app/domain/organisation/organisation.ts';
import { fieldAttributes, termAttributes, type FieldValues } from './attributes.ts';
import { hsdsContact, phonesOf } from './contact.ts';
import { filled } from './filled.ts';
import { hsdsLocation } from './location.ts';
import type { HsdsOrganization, HsdsProgram } from './objects.ts';
import { uriOf } from './web-uri.ts';
import type { HsdsWorld } from './world.ts';

export function hsdsOrganization(world: HsdsWorld, partner: PublicPartner): HsdsOrganization {
  const { id } = partner;
  const owner = { entity: 'organization', id };
  return filled<HsdsOrganization>({
    id,
    name: partner.name,
    alternate_name: partner.shortName,
    // HSDS wants a description; the summary is never empty.
    description: partner.description || partner.summary,
    email: partner.email,
    website: websiteOf(partner),
    uri: world.partnerUrl(partner.slug),
    phones: phonesOf(world, { organization_id: id }, partner.phone),
    contacts: partner.contacts.map((contact) => hsdsContact(world, partner, contact)),
    locations: partner.locations.map((location) => hsdsLocation(world, partner, location)),
    programs: partner.programmes.map((offer) => hsdsProgram(world, id, offer)),
    attributes: [
      ...termAttributes(world, owner, 'domain', [partner.domain]),
      ...termAttributes(world, owner, 'organisation-type', partner.type === null ? [] : [partner.type]),
      ...fieldAttributes(world, owner, organizationFields(partner)),
    ],
  });
}

/** What HSDS has no name for. */
export function organizationFields(partner: PublicPartner): FieldValues {
  return {
    slug: partner.slug,
    summary: partner.summary,
    'no-description': partner.description === '' || null,
    'type-label': partner.typeLabel,
    website: partner.website === websiteOf(partner) ? null : partner.website,
    keyword: partner.keywords,
    covenant: partner.covenant,
    verification: partner.verification,
    'refers-to': partner.refersTo,
  };
}

function websiteOf({ website }: PublicPartner): string | null {
  return website && uriOf(website);
}

function hsdsProgram(world: HsdsWorld, organization_id: string, offer: ProgrammeOffer): HsdsProgram {
  const id = world.idOf(`program/${organization_id}/${offer.programme}`);
  const owner = { entity: 'program', id };
  const { name, description } = world.taxonomies.term('programme', offer.programme);
  return {
    id,
    organization_id,
    name,
    description,
    attributes: [
      ...termAttributes(world, owner, 'programme', [offer.programme]),
      ...fieldAttributes(world, owner, { role: offer.role, status: offer.status, since: offer.since }),
    ],
  };
}
