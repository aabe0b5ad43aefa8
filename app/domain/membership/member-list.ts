/**
 * Who takes part in the coalition and how: every partner of the directory, in order of name, and those of them that were
 * asked for. A partner of whom nothing was said belongs to the wide network.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import { partnersIn } from '#app/domain/directory/coverage.ts';
import { COVENANT_STATUSES } from '#app/domain/organisation/choices.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { RINGS, type Membership, type Ring } from './membership.ts';

export type CovenantStatus = (typeof COVENANT_STATUSES)[number];

export type Member = { organisation: Organisation; ring: Ring; membership: Membership | null };

export type MemberFilter = {
  /** Part of a name. */
  q: string;
  ring: Ring | null;
  covenant: CovenantStatus | null;
  domain: Domain | null;
  /** CBS code: who works there. */
  municipality: string | null;
};

export function members(directory: Directory, filter: MemberFilter = EVERYBODY): Member[] {
  const wanted = filter.q.toLowerCase();
  const here =
    filter.municipality === null ? null : new Set(partnersIn(directory, filter.municipality).map(({ id }) => id));
  const known = membershipsById(directory);
  return byNameOf(directory).flatMap((organisation) => {
    const membership = known.get(organisation.id) ?? null;
    const ring = membership?.ring ?? 'network';
    const { name, domain, covenant } = organisation;
    const isAskedFor =
      (filter.ring === null || filter.ring === ring) &&
      (filter.covenant === null || filter.covenant === covenant.status) &&
      (filter.domain === null || filter.domain === domain) &&
      (here === null || here.has(organisation.id)) &&
      (wanted === '' || name.toLowerCase().includes(wanted));
    return isAskedFor ? [{ organisation, ring, membership }] : [];
  });
}

const EVERYBODY: MemberFilter = { q: '', ring: null, covenant: null, domain: null, municipality: null };

export function memberOf(directory: Directory, organisation: Organisation): Member {
  const membership = membershipsById(directory).get(organisation.id) ?? null;
  return { organisation, ring: membership?.ring ?? 'network', membership };
}

/** How many signed the covenant. */
export function signatories({ organisations }: Directory): number {
  return organisations.filter(({ covenant }) => covenant.status === 'signed').length;
}

/** What an address asks for; what is not known counts as not asked. */
export function readMemberFilter(directory: Directory, asked: URLSearchParams): MemberFilter {
  const one = <Value extends string>(known: readonly Value[], name: string) =>
    known.find((value) => value === asked.get(name)) ?? null;
  return {
    q: asked.get('q')?.trim() ?? '',
    ring: one(RINGS, 'kring'),
    covenant: one(COVENANT_STATUSES, 'convenant'),
    domain: one(DOMAINS, 'domein'),
    municipality: directory.municipalityBySlug(asked.get('gemeente') ?? '')?.code ?? null,
  };
}

const sorted = new WeakMap<readonly Organisation[], readonly Organisation[]>();
const dutch = new Intl.Collator('nl');

/** Sorting the whole country takes a while, so it is done once for the same partners. */
export function byNameOf({ organisations }: Directory): readonly Organisation[] {
  const known = sorted.get(organisations);
  if (known) return known;
  const list = [...organisations].sort((a, b) => dutch.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  sorted.set(organisations, list);
  return list;
}

const indexes = new WeakMap<readonly Membership[], ReadonlyMap<string, Membership>>();

/** By id of the organisation, made once for the same memberships. */
function membershipsById({ memberships }: Directory): ReadonlyMap<string, Membership> {
  const known = indexes.get(memberships);
  if (known) return known;
  const index = new Map(memberships.map((one) => [one.organisation, one]));
  indexes.set(memberships, index);
  return index;
}
