/** Lessons that everybody may read: all, or those tied to a theme or a programme. */
import type { Lesson } from './lesson.ts';

/** Ids of terms; null for any. */
export type LessonFilter = { theme: string | null; programme: string | null };

/** Newest first. */
export function publishedLessons(lessons: readonly Lesson[], { theme, programme }: LessonFilter): Lesson[] {
  return lessons
    .filter(
      (lesson) =>
        lesson.state === 'published' &&
        (theme === null || lesson.themes.includes(theme)) &&
        (programme === null || lesson.programmes.includes(programme)),
    )
    .sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || a.title.localeCompare(b.title, 'nl'));
}
