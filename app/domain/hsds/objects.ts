/**
 * The objects of HSDS 3 (Open Referral Human Services Data Specification) as far as we write them: the shape of our
 * API and of our data package. Ids are UUIDs; what is not known is left out, never null or empty.
 */
export type HsdsTaxonomy = { id: string; name: string; description: string };

export type HsdsTaxonomyTerm = HsdsTaxonomy & {
  code: string;
  taxonomy: string;
  taxonomy_id: string;
  language: string;
};

/** Says of another object that a term is true of it, or what its value is. */
export type HsdsAttribute = {
  id: string;
  link_id: string;
  link_entity: string;
  link_type: string;
  taxonomy_term_id: string;
  taxonomy_term: HsdsTaxonomyTerm;
  value?: string;
};

export type HsdsPhone = { id: string; organization_id?: string; contact_id?: string; number: string; type: 'voice' };

export type HsdsContact = {
  id: string;
  organization_id: string;
  name: string;
  title?: string;
  email?: string;
  phones?: HsdsPhone[];
  attributes?: HsdsAttribute[];
};

export type HsdsSchedule = {
  id: string;
  location_id: string;
  freq: 'WEEKLY';
  wkst: 'MO';
  byday: string;
  /** `09:00+02:00`, on the clock of the Netherlands. */
  opens_at: string;
  closes_at: string;
};

export type HsdsAddress = {
  id: string;
  location_id: string;
  address_1: string;
  city: string;
  region?: string;
  state_province: string;
  postal_code: string;
  country: 'NL';
  address_type: 'physical';
};

export type HsdsAccessibility = { id: string; location_id: string; description: string; details?: string };

export type HsdsLocation = {
  id: string;
  location_type: 'physical';
  organization_id: string;
  name?: string;
  latitude: number;
  longitude: number;
  addresses: HsdsAddress[];
  accessibility?: HsdsAccessibility[];
  schedules?: HsdsSchedule[];
  attributes?: HsdsAttribute[];
};

export type HsdsProgram = {
  id: string;
  organization_id: string;
  name: string;
  description: string;
  attributes: HsdsAttribute[];
};

export type HsdsServiceArea = { id: string; service_id: string; name: string; uri: string };
export type HsdsLanguage = { id: string; service_id: string; code: string; name: string };
export type HsdsRequiredDocument = { id: string; service_id: string; document: string };

export type HsdsServiceAtLocation = {
  id: string;
  service_id: string;
  location_id: string;
  location?: HsdsLocation;
  service?: HsdsService;
  service_areas?: HsdsServiceArea[];
};

export type HsdsService = {
  id: string;
  organization_id: string;
  name: string;
  description?: string;
  url?: string;
  email?: string;
  status: 'active' | 'temporarily closed';
  interpretation_services?: string;
  application_process?: string;
  fees_description?: string;
  wait_time?: string;
  eligibility_description?: string;
  assured_date?: string;
  alert?: string;
  last_modified: string;
  service_areas?: HsdsServiceArea[];
  service_at_locations?: HsdsServiceAtLocation[];
  languages?: HsdsLanguage[];
  required_documents?: HsdsRequiredDocument[];
  organization?: HsdsOrganization;
  attributes?: HsdsAttribute[];
};

export type HsdsOrganization = {
  id: string;
  name: string;
  alternate_name?: string;
  description: string;
  email?: string;
  website?: string;
  uri: string;
  phones?: HsdsPhone[];
  contacts?: HsdsContact[];
  locations: HsdsLocation[];
  programs?: HsdsProgram[];
  services?: HsdsService[];
  attributes: HsdsAttribute[];
};
