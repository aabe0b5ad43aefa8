/** The form of a lesson, as it is shown and as it is posted. Nothing in it may be about a person who can be found. */
import { z } from 'zod';
import { offered } from '#app/domain/entry/offered.ts';
import { choices, impersonalLine, impersonalText, optionalLine } from '#app/domain/form/fields.ts';
import type { Lesson, LessonDetails } from './lesson.ts';

/** Characters. */
export const LESSON_LIMITS = { title: 120, summary: 240, part: 2500 };
const PARTNER_NAME = 300;

export type LessonFormChoices = {
  /** Ids of the vocabulary. */
  themes: readonly string[];
  programmes: readonly string[];
  /** @param typed a name; null when it was left empty. @returns an id (null: the coalition itself), or what is wrong */
  partner(typed: string | null): { ok: true; id: string | null } | { ok: false; issue: string };
};

/** @param present what is chosen already can stay, whatever the vocabulary has today */
export function lessonForm(
  { themes, programmes, partner }: LessonFormChoices,
  present: Pick<LessonDetails, 'themes' | 'programmes'> | null,
) {
  return z.object({
    organisation: optionalLine(PARTNER_NAME).transform((typed, context): string | null => {
      const found = partner(typed);
      if (found.ok) return found.id;
      context.addIssue({ code: 'custom', message: found.issue });
      return null;
    }),
    title: impersonalLine(LESSON_LIMITS.title),
    summary: impersonalLine(LESSON_LIMITS.summary),
    situation: impersonalText(LESSON_LIMITS.part),
    approach: impersonalText(LESSON_LIMITS.part),
    result: impersonalText(LESSON_LIMITS.part),
    themes: choices(offered(themes, present?.themes ?? [])),
    programmes: choices(offered(programmes, present?.programmes ?? [])),
  });
}

/** @param partner how the form names whose lesson it is; empty for the coalition itself */
export function typedLesson(lesson: Lesson | null, partner: string) {
  return {
    organisation: partner,
    title: lesson?.title ?? '',
    summary: lesson?.summary ?? '',
    situation: lesson?.situation ?? '',
    approach: lesson?.approach ?? '',
    result: lesson?.result ?? '',
    themes: lesson?.themes ?? [],
    programmes: lesson?.programmes ?? [],
  };
}
