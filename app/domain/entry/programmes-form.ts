/** The form for the programmes an organisation takes part in, and its place in the covenant. */
import { z } from 'zod';
import { choice, day, optional, requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { COVENANT_STATUSES, PROGRAMME_STATUSES } from '#app/domain/organisation/choices.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { offered } from './offered.ts';

export const MOST_PROGRAMMES = 30;

export function programmesForm(vocabulary: Vocabulary, details: OrganisationDetails) {
  const known = vocabulary.programme.map(({ id }) => id);
  const present = details.programmes.map(({ programme }) => programme);
  const offer = z.object({
    programme: choice(offered(known, present)),
    role: requiredLine(200),
    status: choice(PROGRAMME_STATUSES),
    since: optional(day),
  });
  return z.object({
    programmes: z
      .array(offer)
      .max(MOST_PROGRAMMES, issue('too-many', { max: MOST_PROGRAMMES }))
      .default([])
      .superRefine((offers, context) => {
        for (const [index, { programme }] of offers.entries()) {
          // One takes part in a programme once.
          if (offers.findIndex((one) => one.programme === programme) === index) continue;
          context.addIssue({ code: 'custom', path: [index, 'programme'], message: issue('unknown-choice') });
        }
      }),
    covenantStatus: choice(COVENANT_STATUSES),
    covenantSignedOn: optional(day),
  });
}

export type ProgrammesForm = z.output<ReturnType<typeof programmesForm>>;

/** @param mayCovenant who signed is kept by the coordinators, not by partners themselves */
export function withProgrammes(
  details: OrganisationDetails,
  { programmes, covenantStatus: status, covenantSignedOn }: ProgrammesForm,
  mayCovenant: boolean,
): OrganisationDetails {
  const covenant = { status, signedOn: status === 'signed' ? covenantSignedOn : null };
  return { ...details, programmes, covenant: mayCovenant ? covenant : details.covenant };
}

export function typedProgrammes({ programmes, covenant }: OrganisationDetails) {
  return {
    programmes: programmes.map((offer) => ({ ...offer, since: offer.since ?? '' })),
    covenantStatus: covenant.status,
    covenantSignedOn: covenant.signedOn ?? '',
  };
}
