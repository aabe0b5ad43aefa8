/** What the forms beside the coverage table post. */
import { z } from 'zod';
import { choice, mailAddress, optionalText, requiredText } from '#app/domain/form/fields.ts';
import { GAP_KINDS } from '#app/domain/referral/gap-mark.ts';

/** Characters. */
export const LONGEST_NOTE = 600;
export const LONGEST_QUESTION = 2000;

export const markForm = z.object({ kind: choice(GAP_KINDS), note: optionalText(LONGEST_NOTE) });
export const askForm = z.object({ text: requiredText(LONGEST_QUESTION) });
export const inviteForm = z.object({ email: mailAddress });
