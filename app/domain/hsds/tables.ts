/**
 * The tables of an HSDS data package: which file holds which kind of object, its columns, and how objects that stand in
 * each other elsewhere point at each other here.
 */
export type ColumnType = 'string' | 'uuid' | 'uri' | 'email' | 'number' | 'datetime' | 'date' | 'time';

type Table = { file: string; required: readonly string[]; columns: Record<string, ColumnType> };

const LINKS = { link_id: 'uuid', link_entity: 'string', link_type: 'string', taxonomy_term_id: 'uuid' } as const;

/** Those we write; of others a reader takes what it knows. */
export const TABLES = {
  attribute: {
    file: 'attributes.csv',
    required: ['id', 'link_id', 'link_entity', 'taxonomy_term_id'],
    columns: { id: 'uuid', ...LINKS, value: 'string' },
  },
  organization: {
    file: 'organizations.csv',
    required: ['id', 'name', 'description'],
    columns: {
      id: 'uuid',
      name: 'string',
      alternate_name: 'string',
      description: 'string',
      email: 'email',
      website: 'uri',
      uri: 'uri',
    },
  },
  service: {
    file: 'services.csv',
    required: ['id', 'organization_id', 'name', 'status'],
    columns: {
      id: 'uuid',
      organization_id: 'uuid',
      name: 'string',
      description: 'string',
      url: 'uri',
      email: 'email',
      status: 'string',
      interpretation_services: 'string',
      application_process: 'string',
      fees_description: 'string',
      wait_time: 'string',
      eligibility_description: 'string',
      assured_date: 'date',
      alert: 'string',
      last_modified: 'datetime',
    },
  },
  location: {
    file: 'locations.csv',
    required: ['id', 'location_type'],
    columns: {
      id: 'uuid',
      location_type: 'string',
      organization_id: 'uuid',
      name: 'string',
      latitude: 'number',
      longitude: 'number',
    },
  },
  service_at_location: {
    file: 'service_at_location.csv',
    required: ['id', 'service_id', 'location_id'],
    columns: { id: 'uuid', service_id: 'uuid', location_id: 'uuid' },
  },
  address: {
    file: 'addresses.csv',
    required: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
    columns: {
      id: 'uuid',
      location_id: 'uuid',
      address_1: 'string',
      city: 'string',
      region: 'string',
      state_province: 'string',
      postal_code: 'string',
      country: 'string',
      address_type: 'string',
    },
  },
  contact: {
    file: 'contacts.csv',
    required: ['id'],
    columns: { id: 'uuid', organization_id: 'uuid', name: 'string', title: 'string', email: 'email' },
  },
  phone: {
    file: 'phones.csv',
    required: ['id', 'number'],
    columns: { id: 'uuid', organization_id: 'uuid', contact_id: 'uuid', number: 'string', type: 'string' },
  },
  schedule: {
    file: 'schedules.csv',
    required: ['id'],
    columns: {
      id: 'uuid',
      location_id: 'uuid',
      freq: 'string',
      wkst: 'string',
      byday: 'string',
      opens_at: 'time',
      closes_at: 'time',
    },
  },
  service_area: {
    file: 'service_areas.csv',
    required: ['id'],
    columns: { id: 'uuid', service_id: 'uuid', name: 'string', uri: 'uri' },
  },
  language: {
    file: 'languages.csv',
    required: ['id'],
    columns: { id: 'uuid', service_id: 'uuid', code: 'string', name: 'string' },
  },
  required_document: {
    file: 'required_documents.csv',
    required: ['id'],
    columns: { id: 'uuid', service_id: 'uuid', document: 'string' },
  },
  accessibility: {
    file: 'accessibility.csv',
    required: ['id'],
    columns: { id: 'uuid', location_id: 'uuid', description: 'string', details: 'string' },
  },
  program: {
    file: 'programs.csv',
    required: ['id', 'organization_id', 'name', 'description'],
    columns: { id: 'uuid', organization_id: 'uuid', name: 'string', description: 'string' },
  },
  taxonomy: {
    file: 'taxonomies.csv',
    required: ['id', 'name', 'description'],
    columns: { id: 'uuid', name: 'string', description: 'string' },
  },
  taxonomy_term: {
    file: 'taxonomy_terms.csv',
    required: ['id', 'name', 'description'],
    columns: {
      id: 'uuid',
      code: 'string',
      name: 'string',
      description: 'string',
      taxonomy: 'string',
      taxonomy_id: 'uuid',
      language: 'string',
    },
  },
  /** Others have prices; we say them in a sentence. */
  cost_option: {
    file: 'cost_options.csv',
    required: ['id', 'service_id'],
    columns: {
      id: 'uuid',
      service_id: 'uuid',
      option: 'string',
      currency: 'string',
      amount: 'number',
      amount_description: 'string',
    },
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Which objects stand in an object, under which key, and by which of their columns they point at it. */
export const CHILDREN: Partial<Record<TableName, Record<string, { table: TableName; by: string }>>> = {
  organization: {
    phones: { table: 'phone', by: 'organization_id' },
    contacts: { table: 'contact', by: 'organization_id' },
    locations: { table: 'location', by: 'organization_id' },
    programs: { table: 'program', by: 'organization_id' },
    services: { table: 'service', by: 'organization_id' },
    attributes: { table: 'attribute', by: 'link_id' },
  },
  service: {
    phones: { table: 'phone', by: 'service_id' },
    contacts: { table: 'contact', by: 'service_id' },
    schedules: { table: 'schedule', by: 'service_id' },
    service_areas: { table: 'service_area', by: 'service_id' },
    service_at_locations: { table: 'service_at_location', by: 'service_id' },
    languages: { table: 'language', by: 'service_id' },
    required_documents: { table: 'required_document', by: 'service_id' },
    cost_options: { table: 'cost_option', by: 'service_id' },
    attributes: { table: 'attribute', by: 'link_id' },
  },
  service_at_location: {
    phones: { table: 'phone', by: 'service_at_location_id' },
    contacts: { table: 'contact', by: 'service_at_location_id' },
    schedules: { table: 'schedule', by: 'service_at_location_id' },
  },
  location: {
    addresses: { table: 'address', by: 'location_id' },
    accessibility: { table: 'accessibility', by: 'location_id' },
    schedules: { table: 'schedule', by: 'location_id' },
    phones: { table: 'phone', by: 'location_id' },
    contacts: { table: 'contact', by: 'location_id' },
    attributes: { table: 'attribute', by: 'link_id' },
  },
  contact: {
    phones: { table: 'phone', by: 'contact_id' },
    attributes: { table: 'attribute', by: 'link_id' },
  },
  program: { attributes: { table: 'attribute', by: 'link_id' } },
};

/** The one object that an object points at, under the key it has there. */
export const POINTERS: Partial<Record<TableName, Record<string, { table: TableName; by: string }>>> = {
  attribute: { taxonomy_term: { table: 'taxonomy_term', by: 'taxonomy_term_id' } },
  service: { program: { table: 'program', by: 'program_id' } },
  service_at_location: { location: { table: 'location', by: 'location_id' } },
};

/** Which table a column with the id of another object points at; null for columns that point at nothing or anything. */
export function pointsAt(column: string): TableName | null {
  return TABLE_NAMES.find((name) => column === `${name}_id`) ?? null;
}
