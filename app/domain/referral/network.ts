/** Who refers to whom: around one partner, or for one theme. What is drawn stays small; the routes are all there. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';

/** More than this cannot be read in a picture. */
export const MOST_NODES = 25;

export type Network = {
  /** At most MOST_NODES, those with the strongest routes; around a partner that one is first. */
  nodes: Organisation[];
  /** Between these nodes, the strongest first. */
  routes: ReferralRoute[];
};

/** One step around a partner: who refers to it and whom it refers to. */
export function networkAround(directory: Directory, id: string): Network {
  return drawable(directory, [...directory.routesFrom(id), ...directory.routesTo(id)], [id]);
}

/** @param code CBS code of a municipality where both partners of a route work; null for everywhere */
export function networkOfTheme(directory: Directory, theme: string, code: string | null): Network {
  return drawable(directory, routesFor(directory, theme, code), []);
}

/** Every route of a theme, of a municipality, of both or of neither, the strongest first. */
export function routesFor(directory: Directory, theme: string | null, code: string | null): ReferralRoute[] {
  const worksThere = (id: string) =>
    code === null || directory.byId(id)?.services.some(({ serviceAreas }) => serviceAreas.includes(code));
  return strongestFirst(
    directory.routes.filter(
      (route) => (theme === null || route.theme === theme) && worksThere(route.from) && worksThere(route.to),
    ),
  );
}

export function strongestFirst(routes: readonly ReferralRoute[]): ReferralRoute[] {
  const key = ({ from, to, theme }: ReferralRoute) => `${from} ${to} ${theme}`;
  const strength = ({ frequency }: ReferralRoute) => ROUTE_FREQUENCIES.indexOf(frequency);
  return [...routes].sort((a, b) => strength(a) - strength(b) || (key(a) < key(b) ? -1 : 1));
}

function drawable(directory: Directory, routes: readonly ReferralRoute[], first: string[]): Network {
  const ids = new Set(first);
  const drawn = strongestFirst(routes).filter(({ from, to }) => {
    const joined = new Set([...ids, from, to]);
    if (joined.size > MOST_NODES) return false;
    ids.add(from).add(to);
    return true;
  });
  return { nodes: [...ids].flatMap((id) => directory.byId(id) ?? []), routes: drawn };
}
