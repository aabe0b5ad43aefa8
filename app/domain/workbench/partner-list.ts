/** The list of all partners: which of them to look at, and which come first. Both stand in the address of the page. */
import type { CheckProgress } from '#app/domain/freshness/check.ts';

/** How it stands with the last question whether the entry is right. */
export const ANSWERS = ['not-asked', 'asked', 'answered', 'silent'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whoever cannot be written to does not answer either. */
export function answerOf(progress: CheckProgress): Answer {
  if (progress === 'not-asked' || progress === 'asked') return progress;
  return progress === 'silent' || progress === 'unreachable' ? 'silent' : 'answered';
}

/** `name`: by name. The others: longest ago first, and before those what never happened. */
export const PARTNER_SORTS = ['name', 'checked', 'asked'] as const;
export type PartnerSort = (typeof PARTNER_SORTS)[number];

type Line = { name: string; checkedAt: number | null; askedAt: number | null };

export function sortPartners<Partner extends Line>(partners: Partner[], by: PartnerSort): Partner[] {
  const byName = (one: Partner, other: Partner) => one.name.localeCompare(other.name, 'nl');
  if (by === 'name') return partners.toSorted(byName);
  const at = (one: Partner) => (by === 'checked' ? one.checkedAt : one.askedAt) ?? -Infinity;
  return partners.toSorted((one, other) => compare(at(one), at(other)) || byName(one, other));
}

/** Two infinities have no difference. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
