/** The form that invites a colleague, as it is posted. */
import { z } from 'zod';
import { checked, mailAddress } from '#app/domain/form/fields.ts';

export const colleagueForm = z.object({ email: mailAddress, handOver: checked });
export type ColleagueValues = z.infer<typeof colleagueForm>;
