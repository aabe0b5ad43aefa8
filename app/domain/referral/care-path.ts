/**
 * What the coalition agreed for a theme: who is first, which steps, what to bring, when it is urgent.
 * A municipality without an agreement of its own follows its region's, and a region without one the whole coalition's.
 */
import { z } from 'zod';

/** From near to wide. */
export const CARE_PATH_SCOPES = ['municipality', 'region', 'coalition'] as const;
export type CarePathScope = (typeof CARE_PATH_SCOPES)[number];

const line = z.string().trim().min(1).max(300);

export const carePathAgreement = z.object({
  /** Ids; null when the coalition agreed on no one, or when the partner is gone. */
  firstOrganisation: z.string().nullable(),
  firstService: z.string().nullable(),
  /** Plain sentences, in order. */
  steps: z.array(line).min(1).max(12),
  bring: z.array(line).max(12),
  /** When not to wait, and what to do then. */
  urgent: z.string().trim().max(600).nullable(),
  /** ISO date. */
  agreedOn: z.iso.date(),
});
export type CarePathAgreement = z.infer<typeof carePathAgreement>;

export type CarePath = CarePathAgreement & {
  id: string;
  theme: string;
  scope: CarePathScope;
  /** Slug of the region or CBS code of the municipality; empty for the whole coalition. */
  area: string;
  version: number;
  updatedAt: number;
};
