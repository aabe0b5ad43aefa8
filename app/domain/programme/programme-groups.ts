/** Programmes as a list reads best: by the way a parent takes part. */
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import type { Programme, ProgrammeWay } from './programme.ts';

/** `other`: not with a parent alone, such as professionals who confer, or nothing is said of it. */
export const PROGRAMME_GROUPS = ['at-home', 'group', 'one-to-one', 'online', 'other'] as const satisfies (
  ProgrammeWay | 'other'
)[];
export type ProgrammeGroup = (typeof PROGRAMME_GROUPS)[number];

export type ProgrammesInGroup = { group: ProgrammeGroup; terms: Term[] };

/** Each programme once, in the first group that fits; groups without any are left out. */
export function programmesByGroup(terms: readonly Term[], programmes: readonly Programme[]): ProgrammesInGroup[] {
  const ways = new Map(programmes.map((one) => [one.id, one.ways]));
  const groupOf = ({ id }: Term) => PROGRAMME_GROUPS.find((group) => isIn(group, ways.get(id) ?? []));
  return PROGRAMME_GROUPS.map((group) => ({ group, terms: terms.filter((term) => groupOf(term) === group) })).filter(
    ({ terms: some }) => some.length > 0,
  );
}

function isIn(group: ProgrammeGroup, ways: readonly ProgrammeWay[]): boolean {
  return group === 'other' || ways.includes(group);
}
