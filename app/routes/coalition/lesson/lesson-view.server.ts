/** One lesson as its page shows it; for who may change it also how it stands. */
import type { Actor } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { mayWriteLesson } from '#app/domain/lesson/lesson-access.ts';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import { findTerm, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { writerOf } from '../lessons/lessons-view.server.ts';

export type LessonView = ReturnType<typeof viewLesson>;

export function viewLesson(directory: Directory, lesson: Lesson, actor: Actor, phrases: Phrases) {
  const { t, day } = phrases;
  const partner = partnerOf(directory, lesson);
  const links = (kind: TermKind, ids: string[], to: (id: string) => string) =>
    ids.flatMap((id) => {
      const term = findTerm(directory.vocabulary, kind, id);
      return term ? [{ to: to(id), label: term.label[phrases.language] }] : [];
    });
  return {
    title: lesson.title,
    summary: lesson.summary,
    parts: (['situation', 'approach', 'result'] as const).map((part) => ({
      id: part,
      title: t(`lesson.${part}`),
      paragraphs: lesson[part].split(/\n\s*\n/),
    })),
    by: writerOf(directory, lesson, phrases),
    partner: partner && { to: paths.partner(partner.slug), name: partner.name },
    day: lesson.publishedOn && { date: lesson.publishedOn, text: day(lesson.publishedOn) },
    themes: links('theme', lesson.themes, paths.theme),
    programmes: links('programme', lesson.programmes, paths.programme),
    /** Why only some see it; null when everybody does. */
    notice: lesson.state === 'published' ? null : t(`lesson.notice.${lesson.state}`),
    edit: editPath(),
  };

  function editPath(): string | null {
    if (may(actor, 'publish-lesson')) return paths.workbench('lessen', lesson.id);
    return mayWriteLesson(actor, partner) ? paths.writeLesson(lesson.id) : null;
  }
}

export function partnerOf(directory: Directory, { organisation }: Pick<Lesson, 'organisation'>) {
  return organisation === null ? null : directory.byId(organisation);
}
