/** A coordinator publishes a lesson, or withdraws it and says why. One revision; who wrote it gets a mail. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Lesson, LessonState } from '#app/domain/lesson/lesson.ts';
import type { Queries } from '#db/database.ts';
import { lessonById, saveLesson } from '#db/repositories/lessons.server.ts';
import { personById } from '#db/repositories/people.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { decidedMail } from './lesson-mails.server.ts';
import { recordChange } from './record-change.server.ts';
import type { LessonDeps } from './write-lesson.server.ts';

type Decision = {
  id: string;
  /** Of the lesson as it was read; when it is another one meanwhile nothing is decided. */
  version: number;
  state: Exclude<LessonState, 'proposed'>;
  /** Why it is withdrawn; empty when it is published. */
  reason: string;
};

export type LessonDecided = { ok: true } | { ok: false; error: 'forbidden' | 'conflict' | 'missing' };

/** One that is published again keeps the day it was published first. */
export function decideOnLesson(
  deps: LessonDeps,
  by: Person,
  { id, version, state, reason }: Decision,
): Promise<LessonDecided> {
  return deps.db.inTransaction(async (tx): Promise<LessonDecided> => {
    if (!may(by, 'publish-lesson')) return { ok: false, error: 'forbidden' };
    const before = await lessonById(tx, id);
    if (!before) return { ok: false, error: 'missing' };
    if (before.version !== version || before.state === state) return { ok: false, error: 'conflict' };
    const today = localTime(deps.now).date;
    const publishedOn = state === 'published' ? (before.publishedOn ?? today) : before.publishedOn;
    const after: Lesson = { ...before, state, publishedOn, version: version + 1, updatedAt: deps.now };
    await saveLesson(tx, after);
    await recordChange(tx, deps, { by, subjectKind: 'lesson', subjectId: id, before, after, reason });
    await tellAuthor(tx, deps, by, after, reason);
    return { ok: true };
  });
}

async function tellAuthor(tx: Queries, deps: LessonDeps, by: Person, lesson: Lesson, reason: string): Promise<void> {
  if (lesson.author === null || lesson.author === by.id) return;
  const author = await personById(tx, lesson.author);
  if (author) await queueMail(tx, deps, decidedMail(deps.site, author, lesson, reason));
}
