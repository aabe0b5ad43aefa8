/** The form of one's own name and language, as it is posted. */
import { z } from 'zod';
import { choice, optionalLine } from '#app/domain/form/fields.ts';
import { LANGUAGES } from '#app/i18n/languages.ts';

export const profileForm = z.object({ name: optionalLine(100), language: choice(LANGUAGES) });
export type ProfileValues = z.infer<typeof profileForm>;
