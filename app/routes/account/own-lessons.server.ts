/** The lessons somebody wrote or keeps, and the way to a new one. All words come with it: the page loads no texts of lessons. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

export type OwnLessonsView = NonNullable<ReturnType<typeof ownLessons>>;

/** @returns null for who writes none */
export function ownLessons({ lessons }: Directory, person: Person, { t }: Phrases) {
  if (!may(person, 'write-lesson')) return null;
  const isOwn = (organisation: string | null) => organisation !== null && person.edits.includes(organisation);
  return {
    title: t('lessons.own'),
    text: t('lessons.writeText'),
    lessons: lessons
      .filter(({ author, organisation }) => author === person.id || isOwn(organisation))
      .map(({ id, title, state }) => ({ to: paths.writeLesson(id), title, state: t(`lessonForm.state.${state}`) })),
    write: { to: paths.writeLesson(), label: t('lessons.write') },
  };
}
