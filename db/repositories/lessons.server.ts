/** Lessons from practice, published or not. */
import { asc, desc, eq } from 'drizzle-orm';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import type { Queries } from '../database.ts';
import { lessons } from '../schema.ts';

/** Newest first. */
export async function readLessons(db: Queries): Promise<Lesson[]> {
  return db.select().from(lessons).orderBy(desc(lessons.publishedOn), asc(lessons.slug));
}

export async function lessonById(db: Queries, id: string): Promise<Lesson | null> {
  const [row] = await db.select().from(lessons).where(eq(lessons.id, id));
  return row ?? null;
}

export async function isLessonSlugTaken(db: Queries, slug: string): Promise<boolean> {
  const rows = await db.select({ id: lessons.id }).from(lessons).where(eq(lessons.slug, slug));
  return rows.length > 0;
}

/** Adds it, or puts it in place of what it was. */
export async function saveLesson(tx: Queries, lesson: Lesson): Promise<void> {
  await tx.insert(lessons).values(lesson).onConflictDoUpdate({ target: lessons.id, set: lesson });
}
