/** The words of others by our vocabulary: what one of our words means, and what none does. */
import { programmeOffer, type ProgrammeOffer } from '#app/domain/organisation/organisation.ts';
import { readAttributes, type AttributesRead } from './read-attributes.ts';
import type { OrganizationRead } from './read-objects.ts';
import type { ReadingWorld } from './read-world.ts';
import words from './words.json';

/** A word that could be several things is the first of them. */
const SERVICE_KINDS = ['theme', 'audience', 'phase'] as const;
type ServiceKind = (typeof SERVICE_KINDS)[number];

export type Meanings = Record<ServiceKind, string[]> & { unknown: string[] };

export function meaningsOf(world: ReadingWorld, names: readonly string[]): Meanings {
  const found: Meanings = { theme: [], audience: [], phase: [], unknown: [] };
  for (const name of names) {
    const kind = SERVICE_KINDS.find((one) => world.meaningOf(one, name) !== null);
    found[kind ?? 'unknown'].push((kind && world.meaningOf(kind, name)) ?? name);
  }
  return {
    ...found,
    theme: different(found.theme),
    audience: different(found.audience),
    phase: different(found.phase),
  };
}

export function typeOf(world: ReadingWorld, fields: AttributesRead): { type: string | null; unknown: string[] } {
  const [own] = fields.terms('organisation-type');
  const meant = fields.foreign.map((name) => world.meaningOf('organisation-type', name));
  const unknown = fields.foreign.filter((_, index) => meant[index] === null);
  return { type: own ?? meant.find((one) => one !== null) ?? null, unknown };
}

/** @param own codes are ours, also those that left the vocabulary */
export function languagesOf(world: ReadingWorld, { services }: OrganizationRead, own: boolean) {
  const said = services.flatMap((one) => one.languages);
  const codes = said.map(({ code, name }) => {
    if (own) return code;
    return (code && world.meaningOf('language', code)) ?? (name && world.meaningOf('language', name));
  });
  const unknown = said.flatMap(({ code, name }, index) => (codes[index] ? [] : (name ?? code ?? [])));
  return { languages: different(codes.flatMap((code) => code || [])), unknown };
}

export function programmesOf(world: ReadingWorld, { programs, services }: OrganizationRead) {
  const programmes: ProgrammeOffer[] = [];
  const unknown: string[] = [];
  for (const { name, attributes } of [...programs, ...services.flatMap((one) => one.program ?? [])]) {
    const fields = readAttributes(world.idOf, attributes);
    const [own] = fields.terms('programme');
    const offer = programmeOffer.safeParse({
      programme: own ?? (name && world.meaningOf('programme', name)),
      role: fields.text('role') ?? words.programmeRole,
      status: fields.text('status') ?? 'active',
      since: fields.text('since'),
    });
    if (!offer.success) unknown.push(...(name ? [name] : []));
    else if (!programmes.some(({ programme }) => programme === offer.data.programme)) programmes.push(offer.data);
  }
  return { programmes, unknown };
}

function different(items: string[]): string[] {
  return [...new Set(items)];
}
