/** What an invitation offers, and how its link remembers that. */
import { grantKey, readGrantKey, type Grant } from './grant.ts';

export type Invitation = {
  grant: Grant;
  /** Id of the person who invites: an invitation holds as long as this person may give the role. */
  inviter: string;
  /** The inviter's own role ends when the invitation is taken up. */
  handOver: boolean;
};

const HAND_OVER = 'hand-over';

/** The subject of the link, such as `editor:<organisation>:<inviter>` and then perhaps `:hand-over`. */
export function invitationSubject({ grant, inviter, handOver }: Invitation): string {
  return [grantKey(grant), inviter, ...(handOver ? [HAND_OVER] : [])].join(':');
}

/** @returns null for what `invitationSubject` does not write */
export function readInvitationSubject(subject: string): Invitation | null {
  const [role = '', of = '', inviter, mark, ...more] = subject.split(':');
  const grant = readGrantKey(`${role}:${of}`);
  if (!grant || !inviter || more.length > 0 || (mark !== undefined && mark !== HAND_OVER)) return null;
  return { grant, inviter, handOver: mark === HAND_OVER };
}
