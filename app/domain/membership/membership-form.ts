/** The form of how a partner takes part, with its place in the covenant, as it is shown and as it is posted. */
import { z } from 'zod';
import { choice, day, optional, optionalLine, webAddress } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { COVENANT_STATUSES } from '#app/domain/organisation/choices.ts';
import { RINGS } from './membership.ts';
import type { Member } from './member-list.ts';

const SIGNER = 120;

/** @param today local ISO date */
export function membershipForm(today: string) {
  return z
    .object({
      ring: choice(RINGS),
      covenantStatus: choice(COVENANT_STATUSES),
      signedOn: optional(day).refine((on) => on === null || on <= today, { message: issue('similar') }),
      signedBy: optionalLine(SIGNER),
      document: optional(webAddress).refine((address) => address === null || address.startsWith('https:'), {
        message: issue('web'),
      }),
    })
    .superRefine(({ covenantStatus, signedOn }, context) => {
      // Dropping the day would lose what was typed.
      if (signedOn !== null && covenantStatus !== 'signed')
        context.addIssue({ code: 'custom', path: ['signedOn'], message: issue('unknown-choice') });
    });
}

export type MembershipForm = z.output<ReturnType<typeof membershipForm>>;

export function typedMembership({ organisation: { covenant }, ring, membership }: Member) {
  return {
    ring: ring as string,
    covenantStatus: covenant.status as string,
    signedOn: covenant.signedOn ?? '',
    signedBy: membership?.signedBy ?? '',
    document: membership?.document ?? '',
  };
}
