/**
 * Who is who, for the network: the coordinators, the kartrekkers of each municipality, the experts by experience, and the
 * contacts of the core group and of the wide network. Of a contact only what this viewer may see.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { viewerOfEach, visibleContacts } from '#app/domain/access/visible-contact.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { CONTACT_LEVELS, type ContactLevel } from '#app/domain/organisation/choices.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { members } from './member-list.ts';
import { RINGS, type Ring } from './membership.ts';

/** In the order in which they are shown. */
export const WHO_KINDS = ['coordinator', 'lead', 'experience', 'core', 'network'] as const;
export type WhoKind = (typeof WHO_KINDS)[number];

export type Who = {
  kind: WhoKind;
  name: string;
  role: string | null;
  level: ContactLevel | null;
  phone: string | null;
  email: string | null;
  /** Of whom; null for the coordinators and the kartrekkers. */
  organisation: Organisation | null;
  /** CBS code of the municipality of a kartrekker. */
  municipality: string | null;
};

export type WhoFilter = {
  /** Part of the name of a person or a partner. */
  q: string;
  kind: WhoKind | null;
  level: ContactLevel | null;
  domain: Domain | null;
  /** CBS code: who works there. */
  municipality: string | null;
  ring: Ring | null;
};

/** The organisation type of those who lived through it themselves. */
const EXPERIENCE = 'experts-by-experience';

export function whoIsWho(directory: Directory, viewer: Person, filter: WhoFilter): Who[] {
  const wanted = filter.q.toLowerCase();
  const isNamed = (one: Who) =>
    wanted === '' ||
    one.name.toLowerCase().includes(wanted) ||
    (one.organisation !== null && one.organisation.name.toLowerCase().includes(wanted));
  const isOfCoalition = filter.level === null && filter.domain === null && filter.ring === null;
  const ofCoalition = isOfCoalition ? [...coordinators(directory), ...leads(directory, filter.municipality)] : [];
  const all = [...ofCoalition, ...contacts(directory, viewer, filter)].filter(isNamed);
  const byKind = groupBy(all, ({ kind }) => kind);
  return WHO_KINDS.filter((kind) => filter.kind === null || kind === filter.kind).flatMap(
    (kind) => byKind.get(kind) ?? [],
  );
}

/** What an address asks for; what is not known counts as not asked. */
export function readWhoFilter(directory: Directory, asked: URLSearchParams): WhoFilter {
  const one = <Value extends string>(known: readonly Value[], name: string) =>
    known.find((value) => value === asked.get(name)) ?? null;
  return {
    q: asked.get('q')?.trim() ?? '',
    kind: one(WHO_KINDS, 'wie'),
    level: one(CONTACT_LEVELS, 'niveau'),
    domain: one(DOMAINS, 'domein'),
    municipality: directory.municipalityBySlug(asked.get('gemeente') ?? '')?.code ?? null,
    ring: one(RINGS, 'kring'),
  };
}

const NOBODY = { level: null, organisation: null, municipality: null };

function coordinators({ coalition: { name, coordinator } }: Directory): Who[] {
  return [{ ...NOBODY, ...coordinator, kind: 'coordinator', role: name }];
}

function leads({ municipalities }: Directory, code: string | null): Who[] {
  return municipalities
    .filter((one) => code === null || one.code === code)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .flatMap((one) =>
      one.leads.map(({ name, role, phone, email }): Who => ({
        ...NOBODY,
        kind: 'lead',
        name,
        role,
        phone,
        email,
        municipality: one.code,
      })),
    );
}

function contacts(directory: Directory, viewer: Person, { level, domain, municipality, ring }: WhoFilter): Who[] {
  const asked = { q: '', covenant: null, ring, domain, municipality };
  const viewerAt = viewerOfEach(viewer);
  return members(directory, asked).flatMap((member) => {
    const { organisation } = member;
    const kind = organisation.type === EXPERIENCE ? 'experience' : member.ring;
    return visibleContacts(organisation, viewerAt(organisation))
      .filter((contact) => level === null || contact.level === level)
      .map(({ name, role, level: at, phone, email }): Who => ({
        kind,
        name,
        role,
        level: at,
        phone,
        email,
        organisation,
        municipality: null,
      }));
  });
}
