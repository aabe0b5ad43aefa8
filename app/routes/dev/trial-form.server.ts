/** What the trial form of the gallery may hold. Nothing is kept. */
import { z } from 'zod';
import { checked, choice, choices, dutchPhone, optionalText, requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';

export const trialForm = z.object({
  name: requiredLine(80),
  domain: choice(DOMAINS),
  phone: dutchPhone,
  areas: choices(['venlo', 'venray', 'roermond', 'weert'], {
    min: 1,
    whole: { north: ['venlo', 'venray'], middle: ['roermond', 'weert'] },
  }),
  interpreter: checked,
  services: z
    .array(z.object({ name: requiredLine(80), description: optionalText(300) }))
    .min(1, issue('required'))
    .max(3, issue('too-many', { max: 3 })),
});

export type TrialForm = z.infer<typeof trialForm>;
