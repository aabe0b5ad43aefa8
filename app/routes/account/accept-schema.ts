/** The form that takes up an invitation, as it is posted. */
import { z } from 'zod';
import { optionalLine } from '#app/domain/form/fields.ts';

export const acceptForm = z.object({ name: optionalLine(100) });
export type AcceptValues = z.infer<typeof acceptForm>;
