/** Lessons in a few words each, and the choices among them. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import { publishedLessons, type LessonFilter } from '#app/domain/lesson/published-lessons.ts';
import { findTerm, type TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type LessonLine = {
  slug: string;
  title: string;
  summary: string;
  /** The partner's name, or that of the coalition. */
  by: string;
  /** When it was published; empty while it is not. */
  day: string;
  /** What it is about: labels of themes and programmes. */
  about: string[];
};

export function viewLessons(directory: Directory, filter: LessonFilter, phrases: Phrases) {
  const all = publishedLessons(directory.lessons, { theme: null, programme: null });
  const { theme, programme } = filter;
  return {
    lessons: publishedLessons(directory.lessons, filter).map((lesson) => lessonLine(directory, lesson, phrases)),
    isAll: theme === null && programme === null,
    chosen: { theme: theme ?? '', programme: programme ?? '' },
    themes: choices(
      'theme',
      all.flatMap(({ themes }) => themes),
      theme,
    ),
    programmes: choices(
      'programme',
      all.flatMap(({ programmes }) => programmes),
      programme,
    ),
  };

  /** Only what some lesson is about, and what is chosen. */
  function choices(kind: 'theme' | 'programme', used: string[], chosen: string | null) {
    return directory.vocabulary[kind]
      .filter(({ id }) => used.includes(id) || id === chosen)
      .map(({ id, label }) => ({ value: id, label: label[phrases.language] }));
  }
}

export function lessonLine(directory: Directory, lesson: Lesson, phrases: Phrases): LessonLine {
  const { slug, title, summary, publishedOn } = lesson;
  return {
    slug,
    title,
    summary,
    by: writerOf(directory, lesson, phrases),
    day: publishedOn === null ? '' : phrases.day(publishedOn),
    about: [
      ...labels(directory, 'theme', lesson.themes, phrases),
      ...labels(directory, 'programme', lesson.programmes, phrases),
    ],
  };
}

export function writerOf(directory: Directory, { organisation }: Lesson, { t }: Phrases): string {
  if (organisation === null) return directory.coalition.name;
  return directory.byId(organisation)?.name ?? t('lessons.departed');
}

function labels({ vocabulary }: Directory, kind: TermKind, ids: string[], { language }: Phrases): string[] {
  return ids.flatMap((id) => findTerm(vocabulary, kind, id)?.label[language] ?? []);
}
