/** How a partner takes part in the coalition. Who signed the covenant, and where it is, is for the network. */
import type { Actor } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { memberOf } from '#app/domain/membership/member-list.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type MembershipView = {
  ring: string;
  covenant: string | null;
  signedBy: string | null;
  /** Address. */
  document: string | null;
};

export function viewMembership(
  directory: Directory,
  organisation: Organisation,
  phrases: Phrases,
  actor: Actor,
): MembershipView {
  const { ring, membership } = memberOf(directory, organisation);
  const shared = may(actor, 'see-network-contacts') ? membership : null;
  return {
    ring: phrases.t(`partner.ring.${ring}`),
    covenant: covenantText(organisation, phrases),
    signedBy: shared?.signedBy ? phrases.t('partner.signedBy', { name: shared.signedBy }) : null,
    document: shared?.document ?? null,
  };
}

function covenantText({ covenant: { status, signedOn } }: Organisation, { t, day }: Phrases): string | null {
  if (status === 'signed' && signedOn) return t('partner.covenantSigned', { date: day(signedOn) });
  return status === 'intended' ? t('partner.covenantIntended') : null;
}
