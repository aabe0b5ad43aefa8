/** Which contacts, and which of their numbers, somebody may see. The only way contacts leave the directory. */
import { VISIBILITIES, type Visibility } from '#app/domain/organisation/choices.ts';
import { type Contact, type Organisation } from '#app/domain/organisation/organisation.ts';

/** What a viewer may see: a visitor `public`, a network member also `network`, a coordinator everything. */
export type Viewer = Visibility;

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
 * Whom to call first: the first person at work who can be reached, else the first at all.
 * @param today ISO date in the Netherlands; who is away on it comes later
 */
export function firstContact(contacts: Contact[], today: string): Contact | null {
  const reachable = contacts.filter((contact) => contact.phone !== null || contact.email !== null);
  const present = reachable.filter((contact) => !isAway(contact, today));
  return present.find((contact) => contact.phone !== null) ?? present[0] ?? reachable[0] ?? contacts[0] ?? null;
}

export function isAway(contact: Contact, today: string): boolean {
  return contact.absence !== null && contact.absence.until >= today;
}

function maySee(viewer: Viewer, visibility: Visibility): boolean {
  return VISIBILITIES.indexOf(visibility) <= VISIBILITIES.indexOf(viewer);
}
