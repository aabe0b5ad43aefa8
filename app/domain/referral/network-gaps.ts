/** Where the network is thin: partners nobody refers to, and themes that hang on one referral or none. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { groupBy } from '#app/domain/group-by.ts';

export type NetworkGaps = {
  /** By name. */
  unreferred: Organisation[];
  /** In the order of the vocabulary; `route` is null for a theme nobody refers for. */
  thin: { theme: string; route: ReferralRoute | null }[];
};

/** @param isMine whether whoever looks curates this partner */
export function networkGaps(directory: Directory, isMine: (partner: Organisation) => boolean): NetworkGaps {
  const byTheme = groupBy(directory.routes, ({ theme }) => theme);
  return {
    unreferred: directory.organisations
      .filter((partner) => directory.routesTo(partner.id).length === 0 && isMine(partner))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    thin: directory.vocabulary.theme
      .map(({ id }) => ({ theme: id, routes: byTheme.get(id) ?? [] }))
      .filter(({ routes }) => routes.length < 2)
      .map(({ theme, routes: [route = null] }) => ({ theme, route })),
  };
}
