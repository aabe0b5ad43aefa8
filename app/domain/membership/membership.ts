/**
 * How a partner takes part in the coalition, kept by its coordinators. Whether and when it signed the covenant is part of
 * the entry and public; who signed, and where the document is, is for the network.
 */
import { z } from 'zod';

/** Core group and wide network. */
export const RINGS = ['core', 'network'] as const;
export type Ring = (typeof RINGS)[number];

export const membershipDetails = z.object({
  ring: z.enum(RINGS),
  signedBy: z.string().trim().max(120).nullable(),
  document: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
});
export type MembershipDetails = z.infer<typeof membershipDetails>;

export type Membership = MembershipDetails & {
  /** Id of the organisation. */
  organisation: string;
  version: number;
  updatedAt: number;
};
