/** The form for one contact: who, for what, who may see which number, and since when that is agreed. */
import { z } from 'zod';
import { choice, day, dutchPhone, mailAddress, optional, optionalLine, requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { CONTACT_LEVELS, LEGAL_BASES, VISIBILITIES } from '#app/domain/organisation/choices.ts';
import type { Contact, OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { typedHours, writeHours } from './typed-hours.ts';

export const contactForm = z
  .object({
    name: requiredLine(120),
    role: optionalLine(120),
    task: requiredLine(120),
    level: choice(CONTACT_LEVELS),
    visibility: choice(VISIBILITIES),
    phone: optional(dutchPhone),
    phoneVisibility: choice(VISIBILITIES),
    email: optional(mailAddress),
    emailVisibility: choice(VISIBILITIES),
    hours: typedHours,
    absentUntil: optional(day),
    fallback: optionalLine(120),
    legalBasis: choice(LEGAL_BASES),
  })
  .superRefine(({ absentUntil, fallback }, context) => {
    if (absentUntil !== null || fallback === null) return;
    context.addIssue({ code: 'custom', path: ['absentUntil'], message: issue('required') });
  });

export type ContactForm = z.output<typeof contactForm>;

/** @param today ISO date; from it on the legal basis counts when it is another one, or the person is */
export function withContact(
  details: OrganisationDetails,
  id: string,
  { absentUntil, fallback, ...form }: ContactForm,
  today: string,
): OrganisationDetails {
  const before = details.contacts.find((one) => one.id === id);
  const isSame = before?.legalBasis === form.legalBasis && before.name === form.name;
  const contact: Contact = {
    id,
    ...form,
    email: before?.email?.toLowerCase() === form.email ? before.email : form.email,
    absence: absentUntil === null ? null : { until: absentUntil, fallback },
    legalBasisOn: isSame ? before.legalBasisOn : today,
  };
  const contacts = before
    ? details.contacts.map((one) => (one === before ? contact : one))
    : [...details.contacts, contact];
  return { ...details, contacts };
}

export function withoutContact(details: OrganisationDetails, id: string): OrganisationDetails {
  return { ...details, contacts: details.contacts.filter((one) => one.id !== id) };
}

export function typedContact(contact: Contact | null) {
  return {
    name: contact?.name ?? '',
    role: contact?.role ?? '',
    task: contact?.task ?? '',
    level: contact?.level ?? 'execution',
    visibility: contact?.visibility ?? 'public',
    phone: contact?.phone ?? '',
    phoneVisibility: contact?.phoneVisibility ?? 'public',
    email: contact?.email ?? '',
    emailVisibility: contact?.emailVisibility ?? 'public',
    hours: contact ? writeHours(contact.hours) : '',
    absentUntil: contact?.absence?.until ?? '',
    fallback: contact?.absence?.fallback ?? '',
    legalBasis: contact?.legalBasis ?? '',
  };
}
