/** Answers for the address of a lesson that not everybody may read. */
import { localTime } from '#app/domain/hours/local-time.ts';
import { data } from '@remix-run/node';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

/** In words: this page has nothing else to show. */
export type WithdrawnView = { withdrawn: true; title: string; since: string; more: string };

/** @returns what to throw: 410 with an explanation for one that was published once, else 404 */
export function absentLesson(lesson: Lesson | undefined, { t, day }: Phrases) {
  if (!lesson || lesson.publishedOn === null) return new Response(null, { status: 404 });
  const view: WithdrawnView = {
    withdrawn: true,
    title: t('lesson.withdrawn.title'),
    since: t('lesson.withdrawn.since', { date: day(localTime(lesson.updatedAt).date) }),
    more: t('lesson.withdrawn.more'),
  };
  return data(view, { status: 410 });
}
