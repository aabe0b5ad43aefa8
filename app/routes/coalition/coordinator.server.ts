/** The coordinators of the coalition, as the pages about the site show them. */
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';

export type CoordinatorFacts = { name: string; phone: { text: string; href: string } | null; email: string };

export function coordinatorOf({ coordinator: { name, phone, email } }: Coalition): CoordinatorFacts {
  return { name, email, phone: phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null };
}
