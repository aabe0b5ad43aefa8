/** Where the network is thin: partners nobody refers to, and themes that hang on one referral or none. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { routesFor } from './network.ts';

export type NetworkGaps = {
  /** By name. */
  unreferred: Organisation[];
  /** In the order of the vocabulary; `route` is null for a theme nobody refers for. */
  thin: { theme: string; route: ReferralRoute | null }[];
};

/** Naming the locale at every comparison takes three times as long. */
const alphabet = new Intl.Collator('nl');

/** @param isMine whether whoever looks curates this partner */
export function networkGaps(directory: Directory, isMine: (partner: Organisation) => boolean): NetworkGaps {
  const stated = routesFor(directory, null, null);
  const byTheme = groupBy(stated, ({ theme }) => theme);
  const referred = new Set(stated.map(({ to }) => to));
  return {
    unreferred: directory.organisations
      .filter((partner) => !referred.has(partner.id) && isMine(partner))
      .sort((a, b) => alphabet.compare(a.name, b.name)),
    thin: directory.vocabulary.theme
      .map(({ id }) => ({ theme: id, routes: byTheme.get(id) ?? [] }))
      .filter(({ routes }) => routes.length < 2)
      .map(({ theme, routes: [route = null] }) => ({ theme, route })),
  };
}
