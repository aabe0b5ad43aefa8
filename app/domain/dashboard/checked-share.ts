/** How many entries were checked within the period the coalition asks for, per domain. */
import { dueBefore } from '#app/domain/freshness/check-schedule.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';

/** `due`: checked longer ago, or its owner was asked since and did not answer. */
export const CHECKED_STATES = ['checked', 'due', 'never'] as const;
export type CheckedState = (typeof CHECKED_STATES)[number];

export type CheckedInDomain = { domain: Domain } & Record<CheckedState, number>;

type Checked = Pick<Organisation, 'domain' | 'verification' | 'unconfirmedSince'>;

/** @param months the coalition's check period, in calendar months; `now` in UTC milliseconds */
export function checkedByDomain(partners: readonly Checked[], months: number, now: number): CheckedInDomain[] {
  const before = dueBefore(now, months);
  const rows = DOMAINS.map((domain): CheckedInDomain => ({ domain, checked: 0, due: 0, never: 0 }));
  for (const partner of partners) rows[DOMAINS.indexOf(partner.domain)]![checkedState(partner, before)] += 1;
  return rows;
}

function checkedState({ verification, unconfirmedSince }: Checked, before: number): CheckedState {
  if (verification === null) return 'never';
  return unconfirmedSince === null && verification.at > before ? 'checked' : 'due';
}
