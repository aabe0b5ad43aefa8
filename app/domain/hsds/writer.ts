/**
 * Makes the objects of HSDS as they are sent: one in a list with its plain facts, or one with everything that belongs
 * to it. What several of them share is made once while they follow each other.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import { publicPartnerOf, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { PlacedRef, ServiceRef } from './catalogue.ts';
import { scalarsOf } from './filled.ts';
import { locationIdOf } from './location.ts';
import type { HsdsOrganization, HsdsService, HsdsServiceAtLocation } from './objects.ts';
import { hsdsOrganization } from './organization.ts';
import { hsdsService, serviceAtLocationId, serviceIdOf } from './service.ts';
import type { HsdsWorld } from './world.ts';

/** As it stands in a list. */
export type HsdsItem = Record<string, unknown>;

export type HsdsWriter = {
  serviceItem(ref: ServiceRef): HsdsItem;
  service(ref: ServiceRef): HsdsService;
  /** Its id and when it changed, for who keeps a copy. */
  minimalService(ref: ServiceRef): HsdsItem;
  organizationItem(organisation: Organisation): HsdsItem;
  /** @param withServices everything of its services, or only what they are called */
  organization(organisation: Organisation, withServices: boolean): HsdsOrganization;
  placedItem(ref: PlacedRef): HsdsItem;
  placed(ref: PlacedRef): HsdsServiceAtLocation;
  minimalPlaced(ref: PlacedRef): HsdsItem;
};

export function hsdsWriter(directory: Directory, world: HsdsWorld): HsdsWriter {
  const partnerOf = lastKept((organisation: Organisation) =>
    publicPartnerOf(organisation, directory.routesFrom(organisation.id)),
  );
  const organizationOf = lastKept((partner: PublicPartner) => hsdsOrganization(world, partner));

  /** Without its organization. */
  function bareService({ organisation, service }: ServiceRef): HsdsService {
    const partner = partnerOf(organisation);
    const written = hsdsService(world, partner, service);
    const { locations } = organizationOf(partner);
    const service_at_locations = written.service_at_locations?.map((one) => ({
      ...one,
      location: locations.find(({ id }) => id === one.location_id)!,
    }));
    return { ...written, service_at_locations };
  }

  function placed(ref: PlacedRef): HsdsServiceAtLocation {
    const partner = partnerOf(ref.organisation);
    const { service_at_locations, ...service } = bareService(ref);
    const location_id = locationIdOf(world, partner, ref.location);
    const found = service_at_locations?.find((one) => one.location_id === location_id);
    if (!found) throw new Error(`Service ${service.id} is not given at location ${location_id}`);
    return { ...found, service: { ...service, organization: organizationOf(partner) } };
  }

  const idOf = (ref: ServiceRef) => serviceIdOf(world, ref.organisation, ref.service);
  const changed = ({ organisation }: ServiceRef) => ({ last_modified: new Date(organisation.updatedAt).toISOString() });

  return {
    service: (ref) => ({ ...bareService(ref), organization: organizationOf(partnerOf(ref.organisation)) }),
    serviceItem: (ref) => {
      const partner = partnerOf(ref.organisation);
      const organization = scalarsOf(organizationOf(partner));
      return { ...scalarsOf(hsdsService(world, partner, ref.service)), organization };
    },
    minimalService: (ref) => ({ id: idOf(ref), ...changed(ref) }),
    organizationItem: (organisation) => scalarsOf(organizationOf(partnerOf(organisation))),
    organization: (organisation, withServices) => ({
      ...organizationOf(partnerOf(organisation)),
      services: organisation.services.map((service) => {
        const whole = bareService({ organisation, service });
        if (withServices) return whole;
        const { id, organization_id, name, status, last_modified } = whole;
        return { id, organization_id, name, status, last_modified };
      }),
    }),
    placed,
    placedItem: (ref) => {
      const { location, service, ...own } = placed(ref);
      return { ...scalarsOf(own), location: scalarsOf(location ?? {}), service: scalarsOf(service ?? {}) };
    },
    minimalPlaced: (ref) => {
      const location = locationIdOf(world, ref.organisation, ref.location);
      return { id: serviceAtLocationId(world, idOf(ref), location), ...changed(ref) };
    },
  };
}

/** Remembers what it made last, for objects that follow each other. */
function lastKept<From extends object, To>(make: (from: From) => To): (from: From) => To {
  let last: { from: From; to: To } | null = null;
  return (from) => {
    if (last?.from !== from) last = { from, to: make(from) };
    return last.to;
  };
}
