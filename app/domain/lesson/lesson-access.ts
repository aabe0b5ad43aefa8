/** Who sees, writes and publishes a lesson. A published one is for everybody. */
import type { Actor } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may, type Subject } from '#app/domain/access/permissions.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Lesson } from './lesson.ts';

/** Of the coalition itself, or of a partner that is gone. */
const NOBODYS: Subject = { organisation: null, municipalities: [] };

export function lessonSubject(partner: Organisation | null): Subject {
  return partner ? subjectOf(partner, partner.id) : NOBODYS;
}

/** @param partner whose lesson it is or will be; null for one of the coalition itself */
export function mayWriteLesson(actor: Actor, partner: Organisation | null): boolean {
  return may(actor, 'write-lesson', lessonSubject(partner));
}

/** One that is not published is seen by who wrote it and by who may change it. */
export function maySeeLesson(actor: Actor, { state, author }: Lesson, partner: Organisation | null): boolean {
  if (state === 'published') return true;
  if (actor.kind === 'visitor') return false;
  return author === actor.id || mayWriteLesson(actor, partner);
}
