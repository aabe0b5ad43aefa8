/** What a person may be, from the roles that were granted and from where the mail address is. */
import type { Person } from './actor.ts';
import { organisationMailDomain } from './public-mail-providers.ts';
import type { GrantedRole } from './roles.ts';

type Grant = { role: GrantedRole; organisation: string | null; municipality: string | null };
type Known = { id: string; name: string; email: string; grants: readonly Grant[] };

/**
 * @param partnerDomains mail domains of the partners in the directory: who has an address there belongs to the network
 *   for as long as the partner does
 */
export function personFrom({ id, name, email, grants }: Known, partnerDomains: ReadonlySet<string>): Person {
  const domain = organisationMailDomain(email);
  return {
    kind: 'person',
    id,
    name,
    email,
    coordinator: grants.some(({ role }) => role === 'coordinator'),
    leads: grants.flatMap(({ role, municipality }) => (role === 'lead' && municipality ? [municipality] : [])),
    edits: grants.flatMap(({ role, organisation }) => (role === 'editor' && organisation ? [organisation] : [])),
    member: grants.some(({ role }) => role === 'member') || (domain !== null && partnerDomains.has(domain)),
  };
}

export function partnerMailDomains(organisations: readonly { email: string | null }[]): Set<string> {
  return new Set(organisations.flatMap(({ email }) => organisationMailDomain(email) ?? []));
}
