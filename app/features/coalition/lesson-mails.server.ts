/** The mails about a lesson: to the coordinators when one waits for them, to who wrote it when it was decided on. */
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import type { Mail, MailBlock, MailKind, MailSite } from '#app/domain/mail/mail.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';

type Reader = { email: string; language: Language };

/** @param from the partner, or the coalition */
export function proposedMail(site: MailSite, to: Reader, lesson: Lesson, from: string): Mail {
  const t = textsIn(to.language);
  const { id, title, summary } = lesson;
  return mail('lesson-proposed', to, lesson, t('lessonMail.proposed.subject', { title }), [
    { kind: 'text', text: t('lessonMail.proposed.text', { from }) },
    { kind: 'quote', text: `${title}\n${summary}` },
    link(site, t('lessonMail.proposed.link'), paths.workbench('lessen', id)),
  ]);
}

export function decidedMail(site: MailSite, to: Reader, lesson: Lesson, reason: string): Mail {
  const t = textsIn(to.language);
  const { id, slug, title, state } = lesson;
  if (state === 'published') {
    return mail('lesson-decided', to, lesson, t('lessonMail.published.subject', { title }), [
      { kind: 'text', text: t('lessonMail.published.text', { title }) },
      link(site, t('lessonMail.published.link'), paths.lesson(slug)),
    ]);
  }
  return mail('lesson-decided', to, lesson, t('lessonMail.withdrawn.subject', { title }), [
    { kind: 'text', text: t('lessonMail.withdrawn.text', { title }) },
    { kind: 'quote', text: reason },
    { kind: 'text', text: t('lessonMail.withdrawn.again') },
    link(site, t('lessonMail.withdrawn.link'), paths.writeLesson(id)),
  ]);
}

function mail(kind: MailKind, { email, language }: Reader, { id }: Lesson, subject: string, blocks: MailBlock[]): Mail {
  return { kind, recipient: email, language, subject, blocks, about: { kind: 'lesson', id } };
}

function link(site: MailSite, label: string, path: string): MailBlock {
  return { kind: 'link', label, url: site.baseUrl + path, main: true };
}
