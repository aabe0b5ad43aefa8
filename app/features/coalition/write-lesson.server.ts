/**
 * Somebody writes a lesson, or changes one. A new one waits for a coordinator; a change to a published one is seen at
 * once, and a withdrawn one that its partner changes is proposed again. Each is one revision.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { lessonSubject, mayWriteLesson } from '#app/domain/lesson/lesson-access.ts';
import type { Lesson, LessonDetails, LessonState } from '#app/domain/lesson/lesson.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import type { Database, Queries } from '#db/database.ts';
import { isLessonSlugTaken, lessonById, saveLesson } from '#db/repositories/lessons.server.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { revisionsOf, type Revision } from '#db/repositories/revisions.server.ts';
import { revisionActor } from '../entries/revision-actor.ts';
import { coordinatorsToTell } from '../freshness/recipients.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { proposedMail } from './lesson-mails.server.ts';
import { recordChange } from './record-change.server.ts';

export type LessonDeps = { db: Database; newId: () => string; now: number; site: MailSite };

/** In an address this stands where else the slug of a lesson does. */
export const WRITING = 'schrijven';

type Change = {
  /** Null for a new lesson. */
  id: string | null;
  /** Of what was changed, 0 for a new one; when it is another one meanwhile nothing is written. */
  version: number;
  details: LessonDetails;
};

export type LessonWritten = { ok: true; id: string } | { ok: false; error: 'forbidden' | 'conflict' | 'missing' };

/** Whoever changes it must be allowed to write for the partner it is of, and for the one it becomes of. */
export function writeLesson(deps: LessonDeps, by: Person, { id, version, details }: Change): Promise<LessonWritten> {
  return deps.db.inTransaction(async (tx): Promise<LessonWritten> => {
    const before = id === null ? null : await lessonById(tx, id);
    if (id !== null && !before) return { ok: false, error: 'missing' };
    if (before && !mayWriteLesson(by, await partnerOf(tx, before))) return { ok: false, error: 'forbidden' };
    const partner = await partnerOf(tx, details);
    if (!mayWriteLesson(by, partner)) return { ok: false, error: 'forbidden' };
    if ((before?.version ?? 0) !== version) return { ok: false, error: 'conflict' };
    const after: Lesson = {
      ...details,
      id: before?.id ?? deps.newId(),
      slug: before?.slug ?? (await slugFor(tx, details.title)),
      state: stateAfter(by, before),
      author: before ? before.author : by.id,
      publishedOn: before?.publishedOn ?? null,
      version: version + 1,
      updatedAt: deps.now,
    };
    await saveLesson(tx, after);
    const as = revisionActor(by, lessonSubject(partner)).kind === 'coordinator' ? 'coordinator' : 'partner';
    await recordChange(tx, deps, { by, as, subjectKind: 'lesson', subjectId: after.id, before, after });
    if (after.state === 'proposed' && before?.state !== 'proposed')
      await tellCoordinators(tx, deps, by, after, partner);
    return { ok: true, id: after.id };
  });
}

/** What was done to it and by whom, newest first. */
export async function lessonHistory(db: Database, id: string): Promise<Revision[]> {
  return (await revisionsOf(db.read, 'lesson', id)).reverse();
}

function stateAfter(by: Person, before: Lesson | null): LessonState {
  if (before === null) return 'proposed';
  return before.state === 'withdrawn' && !may(by, 'publish-lesson') ? 'proposed' : before.state;
}

async function partnerOf(tx: Queries, { organisation }: Pick<Lesson, 'organisation'>): Promise<Organisation | null> {
  return organisation === null ? null : organisationById(tx, organisation);
}

function slugFor(tx: Queries, title: string): Promise<string> {
  return uniqueSlug(slugFromName(title), async (slug) => slug === WRITING || isLessonSlugTaken(tx, slug));
}

/** Who wrote it knows already. */
async function tellCoordinators(
  tx: Queries,
  deps: LessonDeps,
  by: Person,
  lesson: Lesson,
  partner: Organisation | null,
): Promise<void> {
  const others = (await coordinatorsToTell(tx)).filter(({ email }) => email !== by.email);
  for (const to of others) {
    await queueMail(tx, deps, proposedMail(deps.site, to, lesson, partner?.name ?? deps.site.name));
  }
}
