/** An HSDS service as help that a partner offers. */
import {
  exclusion,
  referral,
  service as serviceShape,
  type Service,
  type Waiting,
} from '#app/domain/organisation/organisation.ts';
import { readAttributes } from './read-attributes.ts';
import type { ServiceRead } from './read-objects.ts';
import { meaningsOf } from './read-terms.ts';
import { lineOf, textOf } from './read-text.ts';
import type { ReadingWorld } from './read-world.ts';
import { linesOf } from './service.ts';
import words from './words.json';

const stepsAndMore = referral.omit({ bring: true });
const { waiting, intakeStop } = serviceShape.shape;
const DAY = /^\d{4}-\d{2}-\d{2}/;
const MUNICIPALITY_IN_URI = /\bGM\d{4}\b/i;
/** Who does not say for which phase its help is, helps in all of them. */
const ALL_PHASES = ['before', 'during', 'after'];

export type ServiceReading = {
  service: Service;
  /** Terms of other taxonomies that no word of ours means. */
  unknown: string[];
};

/**
 * @param own written by an installation like this one: what we made of our own fields is not read twice
 * @param around CBS codes of where its addresses are, for who does not say where it works
 */
export function readService(
  world: ReadingWorld,
  read: ServiceRead,
  { own, around }: { own: boolean; around: string[] },
): ServiceReading | null {
  const fields = readAttributes(world.idOf, read.attributes);
  const terms = meaningsOf(world, fields.foreign);
  const areas = areasOf(world, read);
  const bring = read.required_documents.flatMap(({ document }) => lineOf(document) ?? []);
  const steps = fields.value('referral', stepsAndMore);
  const found = serviceShape.safeParse({
    id: fields.text('id') ?? read.id ?? world.idOf(`service/${JSON.stringify(read)}`),
    name: lineOf(read.name) ?? words.unnamedService,
    description: own ? (read.description ?? '') : foreignText(read, bring),
    themes: [...fields.terms('theme'), ...terms.theme],
    phases: own ? fields.terms('phase') : orAll(terms.phase),
    audiences: [...fields.terms('audience'), ...terms.audience],
    eligibility: own ? ownEligibility(fields.texts('eligibility'), read) : foreignEligibility(read),
    exclusions: fields.values('exclusion', exclusion),
    serviceAreas: areas.length > 0 ? areas : around,
    cost: lineOf(read.fees_description) ?? costOf(read),
    referral: steps && { ...steps, bring },
    waiting: fields.value('waiting', waiting) ?? (own ? null : foreignWaiting(read)),
    intakeStop: fields.value('intake-stop', intakeStop),
  });
  return found.success ? { service: found.data, unknown: terms.unknown } : null;
}

function orAll(phases: string[]): string[] {
  return phases.length > 0 ? phases : ALL_PHASES;
}

function areasOf({ municipalityNamed }: ReadingWorld, read: ServiceRead): string[] {
  const areas = [...read.service_areas, ...read.service_at_locations.flatMap((one) => one.service_areas)];
  const codes = areas.flatMap(({ uri, name, extent, extent_type = 'text' }) => {
    const code = MUNICIPALITY_IN_URI.exec(uri ?? '')?.[0].toUpperCase();
    const names = extent_type === 'text' ? [name, extent] : [name];
    return code ?? names.map((one) => municipalityNamed(one ?? '')).find((one) => one !== null) ?? [];
  });
  return [...new Set(codes)];
}

/** What we have a field for only when it says more than theirs does. */
function foreignText(read: ServiceRead, bring: string[]): string {
  const { description, application_process, wait_time, alert } = read;
  return textOf(
    description,
    application_process && `${words.apply} ${application_process}`,
    bring.length > 0 ? `${words.bring} ${bring.join(', ')}` : null,
    wait_time && foreignWaiting(read) === null ? `${words.waiting} ${wait_time}` : null,
    alert,
  );
}

function ownEligibility(exact: string[], { eligibility_description }: ServiceRead): string[] {
  return exact.length > 0 ? exact : linesOf(eligibility_description ?? '');
}

function foreignEligibility({ eligibility_description, minimum_age, maximum_age }: ServiceRead): string[] {
  const ages = [minimum_age ?? 0, maximum_age].filter((age) => age !== undefined).join('–');
  const lines = linesOf(eligibility_description ?? '').flatMap((line) => lineOf(line) ?? []);
  if (minimum_age === undefined && maximum_age === undefined) return lines;
  return [...lines, `${words.ages} ${maximum_age === undefined ? `${ages}+` : ages}`];
}

function costOf({ cost_options }: ServiceRead): string | null {
  const options = cost_options.map(({ option, currency, amount, amount_description }) =>
    [option, currency, amount, amount_description].filter((part) => part !== undefined).join(' '),
  );
  return lineOf(options.join('; ') || undefined);
}

/** When it was said matters; a waiting time of any day stands in the description. */
function foreignWaiting({ wait_time, last_modified, assured_date }: ServiceRead): Waiting | null {
  const text = lineOf(wait_time);
  const statedOn = [assured_date, last_modified].map((day) => DAY.exec(day ?? '')?.[0]).find(Boolean);
  return text === null || statedOn === undefined ? null : { text, maxWeeks: null, urgent: null, statedOn };
}
