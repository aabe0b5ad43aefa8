/** What a change did to a lesson, for its history. */
import type { Lesson, LessonDetails } from './lesson.ts';

export const LESSON_PARTS = [
  'title',
  'summary',
  'situation',
  'approach',
  'result',
  'organisation',
  'themes',
  'programmes',
] as const satisfies (keyof LessonDetails)[];
export type LessonPart = (typeof LESSON_PARTS)[number];

export const LESSON_STEPS = ['proposed', 'published', 'withdrawn', 'edited'] as const;
export type LessonStep = (typeof LESSON_STEPS)[number];

/** A change that leaves the state as it was is an edit. @param before null for a new lesson */
export function stepTaken(before: Lesson | null, after: Lesson): LessonStep {
  return before?.state === after.state ? 'edited' : after.state;
}

/** Nothing for a new lesson: all of it is. */
export function changedParts(before: Lesson | null, after: Lesson): LessonPart[] {
  if (before === null) return [];
  return LESSON_PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}
