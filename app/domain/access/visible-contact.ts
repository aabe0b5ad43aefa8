/** Which contacts, and which of their numbers, somebody may see. The only way contacts leave the directory. */
import { VISIBILITIES, type Visibility } from '#app/domain/organisation/choices.ts';
import { type Contact, type Organisation } from '#app/domain/organisation/organisation.ts';
import type { Actor } from './actor.ts';
import { subjectOf } from './entry-subject.ts';
import { may } from './permissions.ts';

/** What a viewer may see: a visitor `public`, a network member also `network`, a coordinator everything. */
export type Viewer = Visibility;

/** Whoever keeps an entry right sees all of its contacts. */
export function viewerOf(actor: Actor, organisation: Organisation): Viewer {
  if (may(actor, 'see-all-contacts', subjectOf(organisation, organisation.id))) return 'coordinators';
  return may(actor, 'see-network-contacts') ? 'network' : 'public';
}

/** As `viewerOf`, for many organisations: what is the same for all of them is found out once. */
export function viewerOfEach(actor: Actor): (organisation: Organisation) => Viewer {
  const anybody = may(actor, 'see-network-contacts') ? 'network' : 'public';
  if (!may(actor, 'see-all-contacts')) return () => anybody;
  const everywhere = may(actor, 'see-all-contacts', { organisation: null, municipalities: [] });
  return everywhere ? () => 'coordinators' : (organisation) => viewerOf(actor, organisation);
}

/** Contacts in their own order, with what this viewer may not see left out. */
export function visibleContacts(organisation: Organisation, viewer: Viewer): Contact[] {
  const seen = organisation.contacts.filter((contact) => maySee(viewer, contact.visibility));
  const names = new Set(seen.map((contact) => contact.name));
  return seen.map((contact) => ({
    ...contact,
    phone: maySee(viewer, contact.phoneVisibility) ? contact.phone : null,
    email: maySee(viewer, contact.emailVisibility) ? contact.email : null,
    absence: contact.absence && {
      until: contact.absence.until,
      fallback: names.has(contact.absence.fallback ?? '') ? contact.absence.fallback : null,
    },
  }));
}

/**
 * Whom to call first: the first person at work who can be reached, else the first at all. While the first one is away,
 * who stands in for that person goes before the others.
 * @param today ISO date in the Netherlands; who is away on it comes later
 */
export function firstContact(contacts: Contact[], today: string): Contact | null {
  const reachable = contacts.filter((contact) => contact.phone !== null || contact.email !== null);
  const present = reachable.filter((contact) => !isAway(contact, today));
  const absence = contacts[0] && isAway(contacts[0], today) ? contacts[0].absence : null;
  const standIn = present.find((contact) => contact.name === absence?.fallback);
  const called = standIn ?? present.find((contact) => contact.phone !== null);
  return called ?? present[0] ?? reachable[0] ?? contacts[0] ?? null;
}

/** The number and address to use today: of the first contact, or while that one is away rather of the organisation. */
export function reachOf(
  { phone, email }: Pick<Organisation, 'phone' | 'email'>,
  first: Contact | null,
  today: string,
): { phone: string | null; email: string | null } {
  if (first === null) return { phone, email };
  if (isAway(first, today)) return { phone: phone ?? first.phone, email: email ?? first.email };
  return { phone: first.phone ?? phone, email: first.email ?? email };
}

export function isAway(contact: Contact, today: string): boolean {
  return contact.absence !== null && contact.absence.until >= today;
}

function maySee(viewer: Viewer, visibility: Visibility): boolean {
  return VISIBILITIES.indexOf(visibility) <= VISIBILITIES.indexOf(viewer);
}
