/**
 * Whoever had themselves erased is not brought back by a list of before: what a file says of that person is left out, and
 * told without saying who it is. Known by the mail address alone, because nothing else of them is kept to compare with.
 */
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import type { Finding, RecordNotes, RowNotes } from './findings.ts';
import type { PartnerDraft } from './read-row.ts';

export type IsErased = (email: string | null) => boolean;

const OF_PERSON = ['phone', 'email', 'contact_name', 'contact_role'];

/** A row has one address, and what stands beside it is of the same person. */
export function rowWithoutErased(
  draft: PartnerDraft,
  remarks: Finding[],
  isErased: IsErased,
  notes: RowNotes,
): PartnerDraft {
  if (!isErased(draft.email)) {
    notes.findings.push(...remarks);
    return draft;
  }
  // A remark has what the cell says.
  notes.findings.push(...remarks.filter(({ column }) => column === null || !OF_PERSON.includes(column)));
  notes.remark('email', '', 'person-erased');
  return { ...draft, phone: null, email: null, contact: null };
}

export function recordWithoutErased(record: PublicPartner, isErased: IsErased, notes: RecordNotes): PublicPartner {
  const contacts = record.contacts.filter(({ email }) => !isErased(email));
  const hasOwn = isErased(record.email);
  if (!hasOwn && contacts.length === record.contacts.length) return record;
  notes.remark('contacts', '', 'person-erased');
  const names = new Set(contacts.map(({ name }) => name));
  return {
    ...record,
    email: hasOwn ? null : record.email,
    contacts: contacts.map((contact) => {
      const { absence } = contact;
      const isGone = absence !== null && absence.fallback !== null && !names.has(absence.fallback);
      return isGone ? { ...contact, absence: { ...absence, fallback: null } } : contact;
    }),
  };
}
