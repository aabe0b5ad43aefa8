/** Partners as lines, with only what the public may see. */
import type { PartnerLineFacts } from '#app/components/partner-line.tsx';
import { firstContact, reachOf, visibleContacts } from '#app/domain/access/visible-contact.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

/** @param today ISO date in the Netherlands */
export function toPartnerLine(organisation: Organisation, { fresh }: Phrases, today: string): PartnerLineFacts {
  const contact = firstContact(visibleContacts(organisation, 'public'), today);
  const { phone } = reachOf(organisation, contact, today);
  const checked = fresh(organisation);
  return {
    slug: organisation.slug,
    name: organisation.name,
    domain: organisation.domain,
    town: organisation.locations[0]?.city ?? '',
    summary: organisation.summary,
    phone: phone ? { text: formatPhone(phone), href: phoneHref(phone) } : null,
    doubt: checked.stale ? checked.text : null,
  };
}

export function byName(a: Organisation, b: Organisation): number {
  return a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id);
}
