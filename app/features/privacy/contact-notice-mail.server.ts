/**
 * The mail to somebody whose work contact is in the directory without their doing (AVG, article 14): what is shown to
 * whom, where it comes from, why, until when, and how to change it or be taken out without an account.
 */
import { VISIBILITIES } from '#app/domain/organisation/choices.ts';
import type { Mail, MailBlock, MailSite } from '#app/domain/mail/mail.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { ShownContact } from '#db/repositories/contact-notices.server.ts';

/** Who filled the contact in. */
export type ContactSource = 'import' | 'partner' | 'coordinator';

type Told = {
  email: string;
  language: Language;
  contacts: (ShownContact & { source: ContactSource })[];
  /** The coalition's, to ask. */
  coordinator: { name: string; email: string };
  /** Between two checks of an entry. */
  checkAfterMonths: number;
  secret: string;
};

export function contactNoticeMail(site: MailSite, told: Told): Mail {
  const { email, language, contacts, coordinator, checkAfterMonths, secret } = told;
  const t = textsIn(language);
  const say = (text: string): MailBlock => ({ kind: 'text', text });
  const link = (label: string, path: string, main: boolean): MailBlock => ({
    kind: 'link',
    label,
    url: site.baseUrl + path,
    main,
  });
  return {
    kind: 'contact-notice',
    recipient: email,
    language,
    subject: t('notice.mailSubject', { coalition: site.name }),
    blocks: [
      say(t('notice.mailIntro', { coalition: site.name })),
      ...contacts.flatMap((contact) => [
        say(t('notice.shown', { name: contact.organisationName })),
        { kind: 'list' as const, items: shownLines(contact, email, language) },
        say(`${t(`notice.source.${contact.source}`)} ${t(`notice.why.${contact.legalBasis}`)}`),
      ]),
      say(t('notice.until', { months: checkAfterMonths })),
      say(t('notice.whatYouCan')),
      link(t('notice.link'), paths.ownContact(secret), true),
      say(t('notice.who-to-ask', coordinator)),
      link(t('notice.privacy'), paths.privacy(), false),
    ],
    about: contacts[0] ? { kind: 'organisation', id: contacts[0].organisation } : null,
  };
}

/** Each fact with who sees it; what is hidden with its contact is not seen by more people than the contact. */
export function shownLines(contact: ShownContact, email: string, language: Language): string[] {
  const t = textsIn(language);
  const { name, role, task, phone, visibility, phoneVisibility, emailVisibility } = contact;
  const who = (of: ShownContact['visibility']) => t(`notice.who.${narrower(of, visibility)}`);
  return [
    t('notice.named', { name, who: who(visibility) }),
    role === null ? null : t('notice.role', { role }),
    t('notice.task', { task }),
    phone === null ? null : t('notice.phone', { phone: formatPhone(phone), who: who(phoneVisibility) }),
    t('notice.email', { email, who: who(emailVisibility) }),
  ].filter((line) => line !== null);
}

function narrower(one: ShownContact['visibility'], other: ShownContact['visibility']) {
  return VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(other) ? one : other;
}
