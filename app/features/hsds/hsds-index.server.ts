/** Finds what has an id in the HSDS API. An index is made when the first one asks, and lives as long as its directory. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { PlacedRef, ServiceRef } from '#app/domain/hsds/catalogue.ts';
import { locationIdOf } from '#app/domain/hsds/location.ts';
import { serviceAtLocationId, serviceIdOf } from '#app/domain/hsds/service.ts';
import type { HsdsWorld } from '#app/domain/hsds/world.ts';
import type { Steps } from '#app/domain/steps.ts';
import { inSlices } from '#app/platform/slices.server.ts';

type Index<Ref> = ReadonlyMap<string, Ref>;

const services = new WeakMap<Directory, Promise<Index<ServiceRef>>>();
const placed = new WeakMap<Directory, Promise<Index<PlacedRef>>>();

export async function serviceById(directory: Directory, world: HsdsWorld, id: string): Promise<ServiceRef | null> {
  return (await indexOf(services, directory, () => servicesInSteps(directory, world))).get(id) ?? null;
}

export async function placedById(directory: Directory, world: HsdsWorld, id: string): Promise<PlacedRef | null> {
  return (await indexOf(placed, directory, () => placedInSteps(directory, world))).get(id) ?? null;
}

function indexOf<Ref>(
  kept: WeakMap<Directory, Promise<Index<Ref>>>,
  directory: Directory,
  steps: () => Steps<Index<Ref>>,
): Promise<Index<Ref>> {
  const index = kept.get(directory) ?? inSlices(steps());
  kept.set(directory, index);
  return index;
}

function* servicesInSteps(directory: Directory, world: HsdsWorld): Steps<Index<ServiceRef>> {
  const index = new Map<string, ServiceRef>();
  for (const organisation of directory.organisations) {
    for (const service of organisation.services)
      index.set(serviceIdOf(world, organisation, service), { organisation, service });
    yield;
  }
  return index;
}

function* placedInSteps(directory: Directory, world: HsdsWorld): Steps<Index<PlacedRef>> {
  const index = new Map<string, PlacedRef>();
  for (const organisation of directory.organisations) {
    const locations = organisation.locations.map((location) => ({
      location,
      id: locationIdOf(world, organisation, location),
    }));
    for (const service of organisation.services) {
      const serviceId = serviceIdOf(world, organisation, service);
      for (const { location, id } of locations) {
        index.set(serviceAtLocationId(world, serviceId, id), { organisation, service, location });
      }
    }
    yield;
  }
  return index;
}
