/** A round of asking an owner whether the entry is still right: why it was started and how it ended. */
import type { Verification } from '#app/domain/organisation/organisation.ts';

/**
 * - `due`: it was confirmed long ago
 * - `signal`: a visitor says it is wrong
 * - `import`: it came from a list, and its owner has never seen it
 * - `coordinator`: a coordinator wants to know
 */
export const CHECK_CAUSES = ['due', 'signal', 'import', 'coordinator'] as const;
export type CheckCause = (typeof CHECK_CAUSES)[number];

/** The three answers of an owner, as the address of the page names them. */
export const CHECK_ANSWERS = { right: 'klopt', edit: 'aanpassen', leave: 'stoppen' } as const;

/** `edited`: on the form of the entry itself. `settled`: somebody else than the owner ended it. */
export const CHECK_OUTCOMES = ['confirmed', 'edited', 'leaving', 'settled'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** How a round ends when the entry is confirmed in this way. */
export function outcomeOf({ by, how }: Pick<Verification, 'by' | 'how'>): CheckOutcome {
  if (by === 'coordinator') return 'settled';
  return how === 'form' ? 'edited' : 'confirmed';
}

/**
 * How far a partner is with its entry.
 * - `not-asked`: never asked
 * - `asked`: asked, and there is time to answer
 * - `silent`: asked three times without an answer
 * - `unreachable`: nobody can be written to
 * - otherwise how the last round ended
 */
export type CheckProgress = 'not-asked' | 'asked' | 'silent' | 'unreachable' | CheckOutcome;

type Round = { recipient: string | null; nextAt: number | null; outcome: CheckOutcome | null };

/** @param latest the last round of the partner, if there was one */
export function progressOf(latest: Round | null): CheckProgress {
  if (!latest) return 'not-asked';
  if (latest.outcome) return latest.outcome;
  if (latest.nextAt !== null) return 'asked';
  return latest.recipient === null ? 'unreachable' : 'silent';
}
