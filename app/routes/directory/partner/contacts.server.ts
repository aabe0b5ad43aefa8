/** Whom to call, for what, and whether that is possible now. Only what this viewer may see. */
import { firstContact, isAway, reachOf, visibleContacts, type Viewer } from '#app/domain/access/visible-contact.ts';
import { isOpen, localTime } from '#app/domain/hours/local-time.ts';
import { CONTACT_LEVELS, type ContactLevel } from '#app/domain/organisation/choices.ts';
import { type Contact, type Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone, phoneHref } from '#app/domain/phone/dutch-phone.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';

export type Phone = { text: string; href: string };
export type ContactView = {
  task: string;
  name: string;
  level: ContactLevel;
  role: string | null;
  away: string | null;
  /** Null when the hours are not known, or the person is away. */
  open: boolean | null;
  hours: string | null;
  phone: Phone | null;
  email: string | null;
};
export type ContactsView = {
  /** The first is whom to call; the rest by level. */
  people: ContactView[];
  /** The organisation's own number and mail, when no person has them; first when the first person is away. */
  general: { phone: Phone | null; email: string | null; comesFirst: boolean } | null;
  /** What the fixed bar on a phone offers. */
  quick: { name: string; phone: Phone | null; email: string | null };
};

export function viewContacts(organisation: Organisation, viewer: Viewer, phrases: Phrases, now: number): ContactsView {
  const at = localTime(now);
  const visible = visibleContacts(organisation, viewer);
  const first = firstContact(visible, at.date);
  const byLevel = [...visible].sort(
    (a, b) =>
      Number(b === first) - Number(a === first) || CONTACT_LEVELS.indexOf(a.level) - CONTACT_LEVELS.indexOf(b.level),
  );
  const people = byLevel.map((contact): ContactView => {
    const away = isAway(contact, at.date);
    return {
      task: contact.task,
      name: contact.name,
      level: contact.level,
      role: contact.role && inSentence(contact.role),
      away: away ? awayText(contact, visible, phrases) : null,
      open: away ? null : isOpen(contact.hours, at),
      hours: contact.hours.length > 0 ? phrases.hours(contact.hours) : null,
      phone: toPhone(contact.phone),
      email: contact.email,
    };
  });
  const phone = visible.some((one) => one.phone === organisation.phone) ? null : toPhone(organisation.phone);
  const email = visible.some((one) => one.email === organisation.email) ? null : organisation.email;
  const quick = reachOf(organisation, first, at.date);
  const isPresent = first !== null && !isAway(first, at.date);
  return {
    people,
    general: phone || email ? { phone, email, comesFirst: !isPresent } : null,
    quick: { name: organisation.name, phone: toPhone(quick.phone), email: quick.email },
  };
}

/** Who stands in is named only when that is a contact the visitor may see. */
function awayText(contact: Contact, visible: Contact[], { t, day }: Phrases): string | null {
  if (!contact.absence) return null;
  const date = day(contact.absence.until);
  const name = visible.find((one) => one.name === contact.absence?.fallback)?.name;
  return name ? t('state.awayFallback', { date, name }) : t('state.away', { date });
}

function toPhone(number: string | null): Phone | null {
  return number === null ? null : { text: formatPhone(number), href: phoneHref(number) };
}
