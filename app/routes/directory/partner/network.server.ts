/** The short lines of one partner: who sends clients, where they go, and who does the same work. */
import type { EgoLine } from '#app/components/referral/ego-network.tsx';
import type { Directory } from '#app/domain/directory/directory.ts';
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { partnerLines, type PartnerLine } from '#app/domain/referral/partner-lines.ts';
import { partnersHelpingWith } from '#app/domain/search/index/helping-with.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import type { SearchOrigin } from './search-origin.server.ts';

/** The busiest lines of each side. `left`: how many partners more its own page names. */
export type NetworkView = { from: EgoLine[]; to: EgoLine[]; left: number };
export type SimilarView = {
  heading: string;
  partners: { slug: string; name: string; domain: Domain; summary: string }[];
};

/** A partner that the whole country refers to has more than anybody reads here. */
const MOST_LINES = 30;
const MOST_SIMILAR = 4;

/** Null when nobody has said who works with this partner. */
export function viewNetwork(directory: Directory, { id }: Organisation, { t }: Phrases): NetworkView | null {
  const from = partnerLines(directory, directory.routesTo(id), (route) => route.from);
  const to = partnerLines(directory, directory.routesFrom(id), (route) => route.to);
  if (from.length + to.length === 0) return null;
  const busiest = (lines: PartnerLine[]) => lines.slice(0, MOST_LINES).map((line) => toEgoLine(line, t));
  const left = Math.max(0, from.length - MOST_LINES) + Math.max(0, to.length - MOST_LINES);
  return { from: busiest(from), to: busiest(to), left };
}

function toEgoLine({ partner: { slug, name, domain }, frequency }: PartnerLine, t: Phrases['t']): EgoLine {
  return { slug, name, domain, frequency, about: t(`partner.frequency.${frequency}`) };
}

/** Others with the same first theme that work where the client lives, else where this partner itself is. */
export function viewSimilar(
  directory: Directory,
  organisation: Organisation,
  theme: string | undefined,
  { client }: SearchOrigin,
  { t, municipality }: Phrases,
): SimilarView | null {
  const [home] = organisation.locations;
  const codes = client?.codes ?? (home?.municipality ? [home.municipality] : []);
  const place = client?.name ?? (home?.municipality ? municipality(home.municipality) : null);
  if (theme === undefined) return null;
  const alike = partnersHelpingWith(directory.search, theme, codes).flatMap((other) => {
    const position = Math.min(
      ...other.services
        .filter(({ themes }) => themes.includes(theme))
        .filter(({ serviceAreas }) => codes.length === 0 || serviceAreas.some((code) => codes.includes(code)))
        .map(({ themes }) => themes.indexOf(theme)),
    );
    if (other.id === organisation.id) return [];
    const [location] = other.locations;
    const km = home && location ? distanceKm(home, location) : Infinity;
    return [{ other, position, isSameType: other.type === organisation.type, km }];
  });
  if (alike.length === 0) return null;
  alike.sort(
    (a, b) =>
      Number(b.isSameType) - Number(a.isSameType) ||
      a.position - b.position ||
      a.km - b.km ||
      (a.other.id < b.other.id ? -1 : 1),
  );
  return {
    heading: place ? t('partner.similar', { place }) : t('partner.similarAnywhere'),
    partners: alike
      .slice(0, MOST_SIMILAR)
      .map(({ other: { slug, name, domain, summary } }) => ({ slug, name, domain, summary })),
  };
}
