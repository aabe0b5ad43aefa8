/** The lines of one partner: with whom it works, how often and for what. Which side refers is for the caller to choose. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { ROUTE_FREQUENCIES, type RouteFrequency } from '#app/domain/organisation/choices.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { networkAround } from './network.ts';

export type PartnerLine = { partner: Organisation; frequency: RouteFrequency; themes: string[] };

/** A line on the map, from the chosen partner to this one. */
export type MapLine = Point & { slug: string; frequency: RouteFrequency };

/** One line per partner, at its highest frequency; the busiest first. */
export function partnerLines(
  directory: Directory,
  routes: readonly ReferralRoute[],
  otherOf: (route: ReferralRoute) => string,
): PartnerLine[] {
  const lines: PartnerLine[] = [];
  for (const [id, shared] of groupBy(routes, otherOf)) {
    const partner = directory.byId(id);
    const frequency = ROUTE_FREQUENCIES.find((one) => shared.some((route) => route.frequency === one));
    if (partner && frequency)
      lines.push({ partner, frequency, themes: [...new Set(shared.map(({ theme }) => theme))] });
  }
  const order = (line: PartnerLine) => ROUTE_FREQUENCIES.indexOf(line.frequency);
  return lines.sort((a, b) => order(a) - order(b) || a.partner.name.localeCompare(b.partner.name, 'nl'));
}

/** To those it refers to and those that refer to it alike, as far as they have an address. */
export function mapLines(directory: Directory, id: string): MapLine[] {
  const { routes } = networkAround(directory, id);
  return partnerLines(directory, routes, ({ from, to }) => (from === id ? to : from)).flatMap(
    ({ partner: { slug, locations }, frequency }) => {
      const [location] = locations;
      return location ? [{ slug, frequency, latitude: location.latitude, longitude: location.longitude }] : [];
    },
  );
}
