/** What an organization has, wherever in its tree somebody put it. */
import {
  serviceRead,
  type ContactRead,
  type LocationRead,
  type OrganizationRead,
  type ServiceRead,
} from './read-objects.ts';

/** With the hours of a service where the place itself has none. */
export function locationsOf({ locations, services }: OrganizationRead): LocationRead[] {
  const atServices = services.flatMap((service) =>
    service.service_at_locations.flatMap(({ location, schedules }) =>
      location ? [{ ...location, schedules: firstFilled(location.schedules, schedules, service.schedules) }] : [],
    ),
  );
  const first = locations.length > 0 ? locations : atServices;
  const hours = new Map(atServices.map(({ id, schedules }) => [id, schedules]));
  return unique(first.map((one) => ({ ...one, schedules: firstFilled(one.schedules, hours.get(one.id) ?? []) })));
}

export function contactsOf({ contacts, services, locations }: OrganizationRead): ContactRead[] {
  const atServices = services.flatMap((one) => [
    ...one.contacts,
    ...one.service_at_locations.flatMap((place) => [...place.contacts, ...(place.location?.contacts ?? [])]),
  ]);
  return unique([...contacts, ...atServices, ...locations.flatMap((one) => one.contacts)]);
}

/** Those of the organization itself first. */
export function phonesOf({ phones, services, locations }: OrganizationRead): { number?: string; type?: string }[] {
  return [
    ...phones,
    ...services.flatMap((one) => [...one.phones, ...one.service_at_locations.flatMap((place) => place.phones)]),
    ...locations.flatMap((one) => one.phones),
  ];
}

/** An organization that names no help of its own offers what it is. */
export function servicesOf({ services, name, description }: OrganizationRead): ServiceRead[] {
  return services.length > 0 ? services : [serviceRead.parse({ name, description })];
}

/** UTC milliseconds; null when none of its services says. */
export function lastModified({ services }: OrganizationRead): number | null {
  const moments = services.map((one) => Date.parse(one.last_modified ?? '')).filter((moment) => !Number.isNaN(moment));
  return moments.length > 0 ? Math.max(...moments) : null;
}

function firstFilled<T>(...lists: T[][]): T[] {
  return lists.find((one) => one.length > 0) ?? [];
}

/** Of several with the same id the first; those without an id are all different. */
function unique<T extends { id?: string | undefined }>(items: T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => {
    if (id === undefined) return true;
    const known = seen.has(id);
    seen.add(id);
    return !known;
  });
}
