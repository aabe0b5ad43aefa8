/**
 * HSDS objects as they come from elsewhere: everything may be missing or wrong, and what cannot be used counts as not
 * said. Objects are nested as in the answers of an HSDS API with everything in it.
 */
import { z } from 'zod';

const text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1).optional().catch(undefined),
);
const number = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number().optional().catch(undefined),
);
/** Without the items that are no objects at all. */
function list<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) => items.flatMap((one) => item.safeParse(one).data ?? []));
}

const taxonomyTerm = z.object({ id: text, code: text, name: text });
const attribute = z.object({ value: text, taxonomy_term: taxonomyTerm.optional().catch(undefined) });
const attributes = list(attribute);
const phone = z.object({ number: text, type: text });
const phones = list(phone);
const contact = z.object({ id: text, name: text, title: text, department: text, email: text, phones, attributes });
const contacts = list(contact);
const schedules = list(z.object({ freq: text, byday: text, opens_at: text, closes_at: text }));
const language = z.object({ code: text, name: text });
const area = z.object({ name: text, extent: text, extent_type: text, uri: text });

const location = z.object({
  id: text,
  location_type: text,
  name: text,
  latitude: number,
  longitude: number,
  addresses: list(z.object({ address_1: text, address_2: text, city: text, postal_code: text })),
  accessibility: list(z.object({ description: text, details: text })),
  schedules,
  contacts,
  phones,
  attributes,
});

const serviceAtLocation = z.object({
  location: location.optional().catch(undefined),
  schedules,
  contacts,
  phones,
  service_areas: list(area),
});

export const serviceRead = z.object({
  id: text,
  name: text,
  alternate_name: text,
  description: text,
  url: text,
  email: text,
  status: text,
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  wait_time: text,
  eligibility_description: text,
  minimum_age: number,
  maximum_age: number,
  assured_date: text,
  last_modified: text,
  alert: text,
  phones,
  contacts,
  schedules,
  service_areas: list(area),
  service_at_locations: list(serviceAtLocation),
  languages: list(language),
  cost_options: list(z.object({ option: text, currency: text, amount: number, amount_description: text })),
  required_documents: list(z.object({ document: text })),
  program: z.object({ name: text, attributes }).optional().catch(undefined),
  attributes,
});

export const organizationRead = z.object({
  id: text,
  name: text,
  alternate_name: text,
  description: text,
  email: text,
  website: text,
  phones,
  contacts,
  locations: list(location),
  programs: list(z.object({ name: text, attributes })),
  services: list(serviceRead),
  attributes,
});

export type AttributeRead = z.infer<typeof attribute>;
export type ContactRead = z.infer<typeof contact>;
export type LocationRead = z.infer<typeof location>;
export type ServiceRead = z.infer<typeof serviceRead>;
export type OrganizationRead = z.infer<typeof organizationRead>;
