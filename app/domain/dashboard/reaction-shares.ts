/** How soon partners react, all answers of the newest year together. */
import { REACTION_DAYS, REACTIONS_KEPT_MS, usualReaction, type Reaction } from '#app/domain/referral/reaction-time.ts';

export type ReactionShares = {
  answers: number;
  /** Whole days, the median. */
  usual: number;
  /** How many answers said: within so many days. Of the last, everybody who got one. */
  within: { days: number; count: number }[];
};

/** @returns null while there are too few answers to say anything without pointing at somebody */
export function reactionShares(reactions: readonly Reaction[], now: number): ReactionShares | null {
  const usual = usualReaction(reactions, now);
  if (usual === null) return null;
  const counted = reactions.filter(({ at }) => now - at <= REACTIONS_KEPT_MS);
  const within = REACTION_DAYS.map((days) => ({ days, count: counted.filter((one) => one.days <= days).length }));
  return { answers: counted.length, usual, within };
}
