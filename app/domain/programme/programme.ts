/**
 * What the coalition says of a programme beside its name and description, which are a term of the vocabulary: for whom it
 * is, how it is given and how one refers. Who offers it where is told by the partners themselves.
 */
import { z } from 'zod';
import type { Localised } from '#app/domain/vocabulary/vocabulary.ts';

/** How a parent takes part. */
export const PROGRAMME_WAYS = ['at-home', 'one-to-one', 'group', 'online'] as const;
export type ProgrammeWay = (typeof PROGRAMME_WAYS)[number];

const text = z.string().trim().max(1200);
const localised = z.object({ nl: text, en: text });

export const programmeDetails = z.object({
  forWhom: localised,
  /** What the parent gains from it. */
  gain: localised,
  referring: localised,
  ways: z.array(z.enum(PROGRAMME_WAYS)),
  /** Ids of terms. */
  phases: z.array(z.string()),
  audiences: z.array(z.string()),
  themes: z.array(z.string()),
  /** Where more is told of it: an https address. */
  website: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable(),
});
export type ProgrammeDetails = z.infer<typeof programmeDetails>;

export type Programme = ProgrammeDetails & {
  /** Id of its term. */
  id: string;
  version: number;
  updatedAt: number;
};

export const NO_TEXT: Localised = { nl: '', en: '' };
