/** Help that a partner offers as an HSDS service, with everything that belongs to it but its organization. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { Referral, Service } from '#app/domain/organisation/organisation.ts';
import { fieldAttributes, termAttributes, type FieldValues } from './attributes.ts';
import { filled } from './filled.ts';
import { locationIdOf } from './location.ts';
import type { HsdsService, HsdsServiceArea } from './objects.ts';
import { keptId, ownId } from './own-id.ts';
import { uriOf } from './web-uri.ts';
import words from './words.json';
import type { HsdsWorld } from './world.ts';

/** The government's own addresses for municipalities (TOOI), which end in the CBS code. */
const MUNICIPALITY_URI = 'https://identifier.overheid.nl/tooi/id/gemeente/';
const BETWEEN_LINES = '\n';

export function serviceIdOf({ idOf }: HsdsWorld, partner: { id: string }, service: Service): string {
  return ownId(idOf, `service/${partner.id}`, service.id);
}

export function hsdsService(world: HsdsWorld, partner: PublicPartner, service: Service): HsdsService {
  const { idOf, today } = world;
  const id = serviceIdOf(world, partner, service);
  const owner = { entity: 'service', id };
  const stop = service.intakeStop && service.intakeStop.until >= today ? service.intakeStop : null;
  return filled<HsdsService>({
    id,
    organization_id: partner.id,
    name: service.name,
    description: service.description,
    url: partner.website && uriOf(partner.website),
    email: partner.email,
    status: stop ? 'temporarily closed' : 'active',
    interpretation_services: partner.interpreter ? words.interpreter : null,
    application_process: service.referral && stepsText(service.referral),
    fees_description: service.cost,
    wait_time: service.waiting && service.waiting.text,
    eligibility_description: service.eligibility.join(BETWEEN_LINES),
    assured_date: partner.verification && localTime(partner.verification.at).date,
    alert: stop && [`${words.intakeStop} ${stop.until}.`, stop.reason].filter(Boolean).join(' '),
    last_modified: new Date(partner.updatedAt).toISOString(),
    service_areas: areasOf(world, id, service.serviceAreas),
    service_at_locations: partner.locations.map((location) => {
      const location_id = locationIdOf(world, partner, location);
      return { id: serviceAtLocationId(world, id, location_id), service_id: id, location_id };
    }),
    languages: partner.languages.map((code) => ({
      id: idOf(`language/${id}/${code}`),
      service_id: id,
      code,
      name: world.languageName(code),
    })),
    required_documents:
      service.referral?.bring.map((document, index) => ({
        id: idOf(`required-document/${id}/${index}`),
        service_id: id,
        document,
      })) ?? null,
    attributes: [
      ...termAttributes(world, owner, 'theme', service.themes),
      ...termAttributes(world, owner, 'phase', service.phases),
      ...termAttributes(world, owner, 'audience', service.audiences),
      ...fieldAttributes(world, owner, serviceFields(service)),
    ],
  });
}

/** What HSDS has no name for. */
export function serviceFields(service: Service): FieldValues {
  return {
    id: keptId(service.id),
    eligibility: isExactList(service.eligibility) ? null : service.eligibility,
    exclusion: service.exclusions,
    referral: service.referral && withoutBring(service.referral),
    waiting: service.waiting,
    'intake-stop': service.intakeStop,
  };
}

export function serviceAtLocationId({ idOf }: HsdsWorld, serviceId: string, locationId: string): string {
  return idOf(`service-at-location/${serviceId}/${locationId}`);
}

/** One condition on each line; the lines say all when none of them has a break of its own. */
export function linesOf(text: string): string[] {
  return text
    .split(BETWEEN_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isExactList(lines: string[]): boolean {
  const read = linesOf(lines.join(BETWEEN_LINES));
  return read.length === lines.length && read.every((line, index) => line === lines[index]);
}

function areasOf({ idOf, municipality }: HsdsWorld, service_id: string, codes: string[]): HsdsServiceArea[] {
  return codes.map((code) => ({
    id: idOf(`service-area/${service_id}/${code}`),
    service_id,
    name: municipality(code)?.name ?? code,
    uri: MUNICIPALITY_URI + code.toLowerCase(),
  }));
}

function stepsText({ steps, next }: Referral): string {
  const numbered = steps.map(({ title, text }, index) => [`${index + 1}. ${title}`, text]);
  return [...numbered, [next.title, next.text]]
    .flat()
    .filter((line) => line !== '')
    .join(BETWEEN_LINES);
}

/** What to bring has a name in HSDS. */
function withoutBring({ bring: _bring, ...rest }: Referral): Omit<Referral, 'bring'> {
  return rest;
}
