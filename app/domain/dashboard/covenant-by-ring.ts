/** Who signed the covenant, in the core group and around it. */
import { RINGS, type Membership, type Ring } from '#app/domain/membership/membership.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';

export type CovenantOfRing = { ring: Ring } & Record<Organisation['covenant']['status'], number>;

/** A partner without a membership of its own is of the wide network. */
export function covenantByRing(
  partners: readonly Pick<Organisation, 'id' | 'covenant'>[],
  memberships: readonly Pick<Membership, 'organisation' | 'ring'>[],
): CovenantOfRing[] {
  const ringOf = new Map(memberships.map(({ organisation, ring }) => [organisation, ring]));
  const rows = RINGS.map((ring): CovenantOfRing => ({ ring, signed: 0, intended: 0, none: 0 }));
  for (const { id, covenant } of partners) rows[RINGS.indexOf(ringOf.get(id) ?? 'network')]![covenant.status] += 1;
  return rows;
}
