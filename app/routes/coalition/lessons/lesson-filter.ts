/** Which lessons somebody asked for, as it stands in an address: `/lessen?thema=money&programma=voorzorg`. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { LessonFilter } from '#app/domain/lesson/published-lessons.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';

export const THEME_NAME = 'thema';
export const PROGRAMME_NAME = 'programma';

/** @returns null when something is asked for that is not known */
export function lessonFilter({ vocabulary }: Directory, asked: URLSearchParams): LessonFilter | null {
  const theme = asked.get(THEME_NAME) || null;
  const programme = asked.get(PROGRAMME_NAME) || null;
  const isKnown =
    (theme === null || findTerm(vocabulary, 'theme', theme) !== null) &&
    (programme === null || findTerm(vocabulary, 'programme', programme) !== null);
  return isKnown ? { theme, programme } : null;
}

export function filterParameters({ theme, programme }: LessonFilter): URLSearchParams {
  return new URLSearchParams({
    ...(theme !== null && { [THEME_NAME]: theme }),
    ...(programme !== null && { [PROGRAMME_NAME]: programme }),
  });
}
