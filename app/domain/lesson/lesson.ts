/** A lesson from practice: how a partner did it, in a short story that others can use. */
import { z } from 'zod';

export const LESSON_STATES = ['proposed', 'published', 'withdrawn'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

const part = z.string().trim().min(1).max(2500);

export const lessonDetails = z.object({
  title: z.string().trim().min(1).max(120),
  /** What it is about in one sentence. */
  summary: z.string().trim().min(1).max(240),
  situation: part,
  approach: part,
  result: part,
  /** Id; null when it is of the coalition itself, or the partner is gone. */
  organisation: z.string().nullable(),
  /** Ids of terms. */
  themes: z.array(z.string()),
  programmes: z.array(z.string()),
});
export type LessonDetails = z.infer<typeof lessonDetails>;

export type Lesson = LessonDetails & {
  id: string;
  /** Given once; a new title does not change it. */
  slug: string;
  state: LessonState;
  /** Id of who wrote it, when that is known. */
  author: string | null;
  /** ISO date; null until it is published. */
  publishedOn: string | null;
  version: number;
  updatedAt: number;
};
