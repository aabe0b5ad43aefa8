/** The form of the kartrekkers of a municipality, as it is shown and as it is posted. */
import { z } from 'zod';
import { dutchPhone, mailAddress, optional, requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { MunicipalityLead } from '#app/domain/geo/coalition.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';

export const MOST_LEADS = 10;

const lead = z
  .object({
    name: requiredLine(120),
    role: requiredLine(160),
    phone: optional(dutchPhone),
    email: optional(mailAddress),
  })
  .superRefine(({ phone, email }, context) => {
    // Somebody who cannot be reached is of no use to a visitor.
    if (phone === null && email === null)
      context.addIssue({ code: 'custom', path: ['phone'], message: issue('required') });
  });

export const leadsForm = z.object({
  leads: z
    .array(lead)
    .max(MOST_LEADS, issue('too-many', { max: MOST_LEADS }))
    .default([]),
});
export type LeadsForm = z.infer<typeof leadsForm>;

export function typedLeads(leads: MunicipalityLead[]) {
  return {
    leads: leads.map(({ name, role, phone, email }) => ({
      name,
      role,
      phone: phone === null ? '' : formatPhone(phone),
      email: email ?? '',
    })),
  };
}
