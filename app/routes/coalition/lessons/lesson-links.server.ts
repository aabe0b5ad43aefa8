/** The newest lessons about a theme or a programme, for its page. */
import type { LessonLinksView } from '#app/components/lesson-links.tsx';
import type { Directory } from '#app/domain/directory/directory.ts';
import { publishedLessons, type LessonFilter } from '#app/domain/lesson/published-lessons.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { filterParameters } from './lesson-filter.ts';
import { lessonLine } from './lessons-view.server.ts';

const MOST = 3;

/** @returns null without any */
export function lessonLinks(directory: Directory, filter: LessonFilter, phrases: Phrases): LessonLinksView | null {
  const { t } = phrases;
  const found = publishedLessons(directory.lessons, filter);
  if (found.length === 0) return null;
  const more = found.length > MOST;
  return {
    title: t('lessons.title'),
    lessons: found.slice(0, MOST).map((lesson) => {
      const { slug, title, summary, by, day } = lessonLine(directory, lesson, phrases);
      return { to: paths.lesson(slug), title, summary, by: `${by} · ${day}` };
    }),
    all: more
      ? { to: paths.lessons(filterParameters(filter)), text: t('lessons.allOf', { count: found.length }) }
      : null,
  };
}
