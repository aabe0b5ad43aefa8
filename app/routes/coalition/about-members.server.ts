/** Who makes up the coalition, for everybody to read: how many partners, how many signed, and the core group by domain. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { members, signatories } from '#app/domain/membership/member-list.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

/** A core group is small; of one that is not, the first of each domain. */
const MOST_OF_DOMAIN = 30;

export type AboutMembersView = NonNullable<ReturnType<typeof viewAboutMembers>>;

/** @returns null while there are no partners */
export function viewAboutMembers(directory: Directory, { t }: Phrases) {
  if (directory.organisations.length === 0) return null;
  const core = members(directory, { q: '', ring: 'core', covenant: null, domain: null, municipality: null });
  return {
    partners: t('about.partners', { count: directory.organisations.length }),
    signed: t('about.signed', { count: signatories(directory) }),
    core: DOMAINS.flatMap((domain) => {
      const ofDomain = core.filter(({ organisation }) => organisation.domain === domain);
      if (ofDomain.length === 0) return [];
      return [
        {
          domain,
          partners: ofDomain.slice(0, MOST_OF_DOMAIN).map(({ organisation: { slug, name } }) => ({ slug, name })),
          more: Math.max(0, ofDomain.length - MOST_OF_DOMAIN),
        },
      ];
    }),
  };
}
