/**
 * What HSDS 3.1 asks of every object we write, said here in our own words: which keys must be there, which others may,
 * and what a value looks like. `$list` of objects of that kind, `$one` for a single one.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const URI = /^https?:\/\/[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d[+-]\d{2}:\d{2}$/;

/** A trailing `!` marks what is required. */
const FORMATS: Record<string, Record<string, RegExp | 'text' | 'number' | `list ${string}` | `one ${string}`>> = {
  organization: {
    'id!': UUID,
    'name!': 'text',
    'description!': 'text',
    alternate_name: 'text',
    email: EMAIL,
    website: URI,
    uri: URI,
    phones: 'list phone',
    contacts: 'list contact',
    locations: 'list location',
    programs: 'list program',
    services: 'list service',
    attributes: 'list attribute',
  },
  service: {
    'id!': UUID,
    'name!': 'text',
    'status!': /^(active|inactive|defunct|temporarily closed)$/,
    organization_id: UUID,
    description: 'text',
    url: URI,
    email: EMAIL,
    interpretation_services: 'text',
    application_process: 'text',
    fees_description: 'text',
    wait_time: 'text',
    eligibility_description: 'text',
    assured_date: DAY,
    alert: 'text',
    last_modified: MOMENT,
    organization: 'one organization',
    service_areas: 'list service_area',
    service_at_locations: 'list service_at_location',
    languages: 'list language',
    required_documents: 'list required_document',
    attributes: 'list attribute',
  },
  location: {
    'id!': UUID,
    'location_type!': /^(physical|postal|virtual)$/,
    organization_id: UUID,
    name: 'text',
    latitude: 'number',
    longitude: 'number',
    addresses: 'list address',
    accessibility: 'list accessibility',
    schedules: 'list schedule',
    attributes: 'list attribute',
  },
  address: {
    'id!': UUID,
    'address_1!': 'text',
    'city!': 'text',
    'state_province!': 'text',
    'postal_code!': 'text',
    'country!': /^NL$/,
    'address_type!': /^(physical|postal|virtual)$/,
    location_id: UUID,
    region: 'text',
  },
  service_at_location: {
    'id!': UUID,
    service_id: UUID,
    location_id: UUID,
    location: 'one location',
    service: 'one service',
    service_areas: 'list service_area',
  },
  phone: { 'id!': UUID, 'number!': 'text', type: /^voice$/, organization_id: UUID, contact_id: UUID },
  contact: {
    'id!': UUID,
    organization_id: UUID,
    name: 'text',
    title: 'text',
    email: EMAIL,
    phones: 'list phone',
    attributes: 'list attribute',
  },
  schedule: {
    'id!': UUID,
    location_id: UUID,
    freq: /^(WEEKLY|MONTHLY)$/,
    wkst: /^MO$/,
    byday: /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/,
    opens_at: TIME,
    closes_at: TIME,
  },
  accessibility: { 'id!': UUID, location_id: UUID, description: 'text', details: 'text' },
  program: {
    'id!': UUID,
    organization_id: UUID,
    'name!': 'text',
    'description!': 'text',
    attributes: 'list attribute',
  },
  service_area: { 'id!': UUID, service_id: UUID, name: 'text', uri: URI },
  language: { 'id!': UUID, service_id: UUID, code: 'text', name: 'text' },
  required_document: { 'id!': UUID, service_id: UUID, document: 'text' },
  attribute: {
    'id!': UUID,
    'link_id!': UUID,
    'link_entity!': 'text',
    'taxonomy_term_id!': UUID,
    link_type: 'text',
    value: 'text',
    taxonomy_term: 'one taxonomy_term',
  },
  taxonomy_term: {
    'id!': UUID,
    'name!': 'text',
    'description!': 'text',
    code: 'text',
    taxonomy: 'text',
    taxonomy_id: UUID,
    language: 'text',
  },
  taxonomy: { 'id!': UUID, 'name!': 'text', 'description!': 'text' },
};

/** What is wrong with an object, each with where it is; empty when it is as HSDS has it. */
export function wrongIn(kind: string, object: object, at = kind): string[] {
  const formats = FORMATS[kind]!;
  const known = new Map(Object.entries(formats).map(([key, format]) => [key.replace('!', ''), format]));
  const missing = Object.keys(formats)
    .filter((key) => key.endsWith('!') && !(key.slice(0, -1) in object))
    .map((key) => `${at}.${key.slice(0, -1)} is missing`);
  const wrong = Object.entries(object).flatMap(([key, value]: [string, unknown]) => {
    const format = known.get(key);
    return format === undefined ? [`${at}.${key} is not known`] : wrongValue(format, value, `${at}.${key}`);
  });
  return [...missing, ...wrong];
}

function wrongValue(format: string | RegExp, value: unknown, at: string): string[] {
  if (format instanceof RegExp)
    return typeof value === 'string' && format.test(value) ? [] : [`${at} is ${String(value)}`];
  if (format === 'number') return Number.isFinite(value) ? [] : [`${at} is no number`];
  if (format === 'text') return typeof value === 'string' && value !== '' ? [] : [`${at} is no text`];
  const [many, kind] = format.split(' ') as ['list' | 'one', string];
  const items = many === 'list' ? value : [value];
  if (!Array.isArray(items) || items.length === 0) return [`${at} is no list of ${kind}`];
  return items.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null ? wrongIn(kind, item, at) : [`${at} holds what is no object`],
  );
}
