/** The mails of an application, to the applicant and to the coordinators. */
import { typedName, type ApplicationKind, type RegistrationAnswers } from '#app/domain/application/application.ts';
import type { Mail, MailBlock, MailKind, MailSite } from '#app/domain/mail/mail.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';

/** Whom an application is from, and the name of the organisation. */
export type About = { id: string; kind: ApplicationKind; name: string; email: string; language: Language };

type Named = Omit<About, 'name'> & { answers: RegistrationAnswers };

export function aboutApplication({ id, kind, answers, email, language }: Named): About {
  return { id, kind, name: typedName(answers) || textsIn(language)('registrationMail.noName'), email, language };
}

export function startedMail(site: MailSite, about: About, secret: string): Mail {
  const t = textsIn(about.language);
  return mail('application-started', about, t('registrationMail.started.subject', about), [
    say(t('registrationMail.started.text', about)),
    link(t('registrationMail.started.link'), site, paths.application(secret)),
  ]);
}

export function confirmMail(site: MailSite, about: About, secret: string): Mail {
  const t = textsIn(about.language);
  return mail('application-confirm', about, t(`registrationMail.confirm.${about.kind}.subject`, about), [
    say(t(`registrationMail.confirm.${about.kind}.text`, about)),
    link(t('registrationMail.confirm.link'), site, paths.confirmApplication(secret)),
    say(t('registrationMail.confirm.notYou')),
  ]);
}

export function receivedMail(site: MailSite, about: About, secret: string): Mail {
  const t = textsIn(about.language);
  return mail('application-received', about, t(`registrationMail.received.${about.kind}.subject`, about), [
    say(t(`registrationMail.received.${about.kind}.text`, about)),
    link(t('registrationMail.received.link'), site, paths.application(secret)),
  ]);
}

/** To a coordinator, in the coordinator's language. */
export function newApplicationMail(site: MailSite, about: About, applicant: string): Mail {
  const t = textsIn(about.language);
  return mail('application-received', about, t(`registrationMail.coordinator.${about.kind}.subject`, about), [
    say(t(`registrationMail.coordinator.${about.kind}.text`, { name: about.name, applicant })),
    link(t('registrationMail.coordinator.link'), site, paths.workbench('aanmeldingen', about.id)),
  ]);
}

export function approvedMail(site: MailSite, about: About, slug: string): Mail {
  const t = textsIn(about.language);
  return mail('application-decided', about, t(`registrationMail.approved.${about.kind}.subject`, about), [
    say(t(`registrationMail.approved.${about.kind}.text`, about)),
    link(t('registrationMail.approved.link'), site, paths.partner(slug)),
    say(t('registrationMail.approved.edit', { email: about.email })),
    { ...link(t('registrationMail.approved.editLink'), site, paths.editEntry(slug)), main: false },
  ]);
}

export function rejectedMail(site: MailSite, about: About, reason: string): Mail {
  const t = textsIn(about.language);
  return mail('application-decided', about, t(`registrationMail.rejected.${about.kind}.subject`, about), [
    say(t(`registrationMail.rejected.${about.kind}.text`, about)),
    { kind: 'quote', text: reason },
    say(t('registrationMail.rejected.again')),
    link(t('registrationMail.rejected.link'), site, paths.about()),
  ]);
}

function mail(kind: MailKind, { id, email, language }: About, subject: string, blocks: MailBlock[]): Mail {
  return { kind, recipient: email, language, subject, blocks, about: { kind: 'application', id } };
}

function say(text: string): MailBlock {
  return { kind: 'text', text };
}

function link(label: string, site: MailSite, path: string): MailBlock & { kind: 'link' } {
  return { kind: 'link', label, url: site.baseUrl + path, main: true };
}
