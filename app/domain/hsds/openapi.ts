/** The description of our HSDS API as an OpenAPI document, made of the same table the requests are read by. */
import words from './openapi.json';
import { LARGEST_PAGE, PARAMETERS, USUAL_PAGE, type HsdsParameter, type HsdsResourceName } from './request.ts';

export const HSDS_VERSION = '3.1.3';
export const HSDS_PROFILE = 'https://docs.openreferral.org/';

/** Where Open Referral publishes what each object looks like. */
const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/';

const SCHEMA_FILES: Record<HsdsResourceName, { one: string; list: string }> = {
  services: { one: 'compiled/service.json', list: 'compiled/service_list.json' },
  organizations: { one: 'compiled/organization.json', list: 'compiled/organization_list.json' },
  service_at_locations: {
    one: 'compiled/service_at_location.json',
    list: 'compiled/service_at_location_list.json',
  },
  taxonomies: { one: 'taxonomy.json', list: 'taxonomy.json' },
  taxonomy_terms: { one: 'taxonomy_term.json', list: 'taxonomy_term.json' },
};

const RESOURCES = Object.keys(PARAMETERS) as HsdsResourceName[];

/** @param installation its addresses without a slash at the end */
export function hsdsOpenApi({ title, address, about }: { title: string; address: string; about: string }) {
  return {
    openapi: '3.1.0',
    info: { ...words.info, title, version: HSDS_VERSION },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    externalDocs: { url: about },
    servers: [{ url: address }],
    paths: Object.fromEntries([
      ['/', { get: rootOperation() }],
      ...RESOURCES.flatMap((name) => [
        [`/${name}`, { get: listOperation(name) }],
        [`/${name}/{id}`, { get: oneOperation(name) }],
      ]),
    ]) as Record<string, object>,
    components: {
      parameters: Object.fromEntries(
        (Object.keys(words.parameters) as HsdsParameter[]).map((name) => [name, parameter(name)]),
      ),
      responses: {
        problem: {
          description: words.problem,
          content: content({ $ref: '#/components/schemas/Problem' }, 'application/problem+json'),
        },
        notModified: { description: words.notModified },
      },
      schemas: words.schemas,
    },
  };
}

function rootOperation() {
  const properties = {
    version: { type: 'string' },
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
  };
  return {
    operationId: 'getAbout',
    summary: words.root,
    responses: { 200: { description: words.root, content: content({ type: 'object', properties }) } },
  };
}

function listOperation(name: HsdsResourceName) {
  const { summary } = words.lists[name];
  const items = { $ref: SCHEMAS + SCHEMA_FILES[name].list };
  const page = {
    allOf: [{ $ref: '#/components/schemas/Page' }],
    properties: { contents: { type: 'array', items } },
  };
  return {
    operationId: words.lists[name].list,
    summary,
    parameters: PARAMETERS[name].map((one) => ({ $ref: `#/components/parameters/${one}` })),
    responses: {
      200: { description: summary, content: { ...content(page), ...content(items, 'application/x-ndjson') } },
      ...otherResponses(400, 429),
    },
  };
}

function oneOperation(name: HsdsResourceName) {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  const fullService = name === 'organizations' ? [{ $ref: '#/components/parameters/full_service' }] : [];
  return {
    operationId: words.lists[name].one,
    summary: words.one,
    parameters: [id, ...fullService],
    responses: {
      200: { description: words.one, content: content({ $ref: SCHEMAS + SCHEMA_FILES[name].one }) },
      ...otherResponses(404, 429),
    },
  };
}

function otherResponses(...statuses: number[]) {
  const problem = { $ref: '#/components/responses/problem' };
  return {
    304: { $ref: '#/components/responses/notModified' },
    ...Object.fromEntries(statuses.map((status) => [status, problem])),
  };
}

function parameter(name: HsdsParameter) {
  const { description, schema } = words.parameters[name];
  const sizes = name === 'per_page' ? { minimum: 1, maximum: LARGEST_PAGE, default: USUAL_PAGE } : {};
  return { name, in: 'query', required: false, description, schema: { ...schema, ...sizes } };
}

function content(schema: object, type = 'application/json') {
  return { [type]: { schema } };
}
