/** The mail that asks an owner whether the entry is still right. */
import type { Mail, MailBlock } from '#app/domain/mail/mail.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import type { Check } from '#db/repositories/checks.server.ts';
import type { Recipient } from './recipients.server.ts';

type Asked = {
  organisation: Organisation;
  cause: Check['cause'];
  /** 1 for the first mail; later ones remind of it. */
  number: number;
  /** From `checkLinks`. */
  links: MailBlock[];
};

export function checkMail({ email, language }: Recipient, { organisation, cause, number, links }: Asked): Mail {
  const t = textsIn(language);
  const { id, name } = organisation;
  const isFirst = number === 1;
  return {
    kind: isFirst ? 'check' : 'check-reminder',
    recipient: email,
    language,
    subject: t(isFirst ? 'checkMail.subject' : 'checkMail.reminderSubject', { name }),
    blocks: [
      { kind: 'text', text: isFirst ? t(`checkMail.cause.${cause}`, { name }) : t('checkMail.reminder', { name }) },
      { kind: 'text', text: t('checkMail.shown') },
      { kind: 'list', items: shownFacts(organisation) },
      ...links,
      { kind: 'text', text: t('checkMail.silence') },
    ],
    about: { kind: 'organisation', id },
  };
}

/** What a visitor most depends on. Contact persons are left out: the mail may be read by anybody at the organisation. */
export function shownFacts({ name, phone, email, website, locations, services }: Organisation): string[] {
  return [
    name,
    ...locations.map(({ street, houseNumber, postcode, city }) =>
      [[street, houseNumber].filter(Boolean).join(' '), `${postcode} ${city}`].filter(Boolean).join(', '),
    ),
    phone && formatPhone(phone),
    email,
    website,
    services.map((service) => service.name).join(', '),
  ].filter((fact) => fact !== null);
}
