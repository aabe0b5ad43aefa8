/**
 * Referral routes in order and by their ends, made once for the same list: partners change far more often than whom
 * they refer to. Whether a partner is still there is not known here.
 */
import { groupBy } from '#app/domain/group-by.ts';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';

export type RouteIndex = {
  strongestFirst: readonly ReferralRoute[];
  from: ReadonlyMap<string, readonly ReferralRoute[]>;
  to: ReadonlyMap<string, readonly ReferralRoute[]>;
};

const indexes = new WeakMap<readonly ReferralRoute[], RouteIndex>();

export function routeIndex(routes: readonly ReferralRoute[]): RouteIndex {
  const known = indexes.get(routes);
  if (known) return known;
  const index = {
    strongestFirst: strongestFirst(routes),
    from: groupBy(routes, ({ from }) => from),
    to: groupBy(routes, ({ to }) => to),
  };
  indexes.set(routes, index);
  return index;
}

/** Equally strong ones in the order of their ids, so that the order is always the same. */
export function strongestFirst(routes: readonly ReferralRoute[]): ReferralRoute[] {
  return ROUTE_FREQUENCIES.flatMap((frequency) =>
    routes
      .filter((route) => route.frequency === frequency)
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.theme, b.theme)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
