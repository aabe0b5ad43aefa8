/** What was done to a lesson, when and by whom, in words; newest first. */
import type { RequestContext } from '#app/context.server.ts';
import { changedParts, stepTaken } from '#app/domain/lesson/lesson-changes.ts';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import { lessonHistory } from '#app/features/coalition/write-lesson.server.ts';
import { namesOfPeople } from '#app/features/curation/taken-items.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type LessonStepText = { id: string; text: string; parts: string | null; reason: string };

export async function lessonSteps(
  db: RequestContext['db'],
  id: string,
  { t, language, and }: Phrases,
): Promise<LessonStepText[]> {
  const history = await lessonHistory(db, id);
  const names = await namesOfPeople(
    db,
    history.flatMap(({ actor }) => actor.id ?? []),
  );
  return history.map(({ id: revision, at, actor, before, after, reason }) => {
    const [was, is] = [before as Lesson | null, after as Lesson];
    const parts = changedParts(was, is).map((part) => t(`lessonForm.${part}`));
    return {
      id: revision,
      text: t(`lessonForm.step.${stepTaken(was, is)}`, {
        when: momentText(language, at),
        who: names.get(actor.id ?? '') ?? t('lessonForm.somebody'),
      }),
      parts: parts.length > 0 ? and(parts) : null,
      reason,
    };
  });
}
