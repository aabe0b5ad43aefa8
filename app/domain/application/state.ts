/** The life of an application: which state follows which. */
import type { ApplicationState } from './application.ts';

/** What is changed after it was sent in, is sent in once more: `unconfirmed` becomes `draft`. */
const FOLLOWS: Record<ApplicationState, readonly ApplicationState[]> = {
  draft: ['unconfirmed', 'withdrawn'],
  unconfirmed: ['waiting', 'approved', 'draft', 'withdrawn'],
  waiting: ['asked', 'approved', 'rejected', 'withdrawn'],
  asked: ['waiting', 'approved', 'rejected', 'withdrawn'],
  approved: [],
  rejected: [],
  withdrawn: [],
};

export function mayFollow(from: ApplicationState, to: ApplicationState): boolean {
  return FOLLOWS[from].includes(to);
}

/** The applicant can still change what was filled in. */
export function isOpen(state: ApplicationState): boolean {
  return state === 'draft' || state === 'unconfirmed';
}

/** A coordinator can decide on it. */
export function isDecidable(state: ApplicationState): boolean {
  return mayFollow(state, 'rejected');
}
