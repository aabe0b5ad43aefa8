/**
 * Which changes of a partner to its own entry wait for a coordinator. All others go live at once: the product works
 * from trust. Somebody who should not have come in could, with these few, make the entry of a partner their own.
 */
import { organisationMailDomain } from '#app/domain/access/public-mail-providers.ts';
import { webDomain } from '#app/domain/duplicates/subject.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { applyChanges } from './take-over.ts';

export const SENSITIVE_CHANGES = ['name', 'web-domain', 'mail-domain'] as const;
export type SensitiveChange = (typeof SENSITIVE_CHANGES)[number];

type Rule = {
  field: 'name' | 'website' | 'email';
  isChanged: (before: OrganisationDetails, after: OrganisationDetails) => boolean;
};

const RULES: Record<SensitiveChange, Rule> = {
  // It is printed on cards, and it is how colleagues and clients know whom they deal with.
  name: { field: 'name', isChanged: (before, after) => after.name !== before.name },
  // Clients follow the link and trust what they find. Another page of the same site is the partner's own business.
  'web-domain': {
    field: 'website',
    isChanged: (before, after) => pointsElsewhere(webDomain(before.website), webDomain(after.website)),
  },
  // Clients' data are sent to it, and whoever has an address there counts as a colleague.
  'mail-domain': {
    field: 'email',
    isChanged: (before, after) => pointsElsewhere(mailbox(before.email), mailbox(after.email)),
  },
};

export function sensitiveChanges(before: OrganisationDetails, after: OrganisationDetails): SensitiveChange[] {
  return SENSITIVE_CHANGES.filter((change) => RULES[change].isChanged(before, after));
}

/**
 * `now` goes live at once. `waiting` is the whole with the sensitive changes, and null without any. Once it is approved
 * it is reconciled with what the entry has become by then: base `now`, mine `waiting`, theirs the current one.
 */
export function splitSensitive(
  before: OrganisationDetails,
  after: OrganisationDetails,
): { now: OrganisationDetails; waiting: OrganisationDetails | null } {
  const sensitive = sensitiveChanges(before, after);
  if (sensitive.length === 0) return { now: after, waiting: null };
  const kept = new Set<string>(sensitive.map((change) => RULES[change].field));
  return { now: applyChanges(after, before, kept), waiting: after };
}

/** Taking an address away leads nobody astray, and one that is wrong has to go at once. */
function pointsElsewhere(before: string | null, after: string | null): boolean {
  return after !== null && after !== before;
}

/** The domain says who reads the mail; at a public provider only the whole address does. */
function mailbox(email: string | null): string | null {
  return organisationMailDomain(email) ?? email?.toLowerCase() ?? null;
}
