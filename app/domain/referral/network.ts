/** Who refers to whom: around one partner, or for one theme. What is drawn stays small; the routes are all there. */
import { partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { routeIndex, strongestFirst } from './route-index.ts';

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
  return drawable(directory, strongestFirst([...directory.routesFrom(id), ...directory.routesTo(id)]), [id]);
}

/** @param code CBS code of a municipality where both partners of a route work; null for everywhere */
export function networkOfTheme(directory: Directory, theme: string, code: string | null): Network {
  return drawable(directory, routesFor(directory, theme, code), []);
}

/** Every route of a theme, of a municipality, of both or of neither, the strongest first. */
export function routesFor(directory: Directory, theme: string | null, code: string | null): ReferralRoute[] {
  const there = code === null ? null : new Set(partnersIn(directory, code).map(({ id }) => id));
  const isThere = (id: string) => (there ? there.has(id) : directory.byId(id) !== null);
  return routeIndex(directory.routes).strongestFirst.filter(
    (route) => (theme === null || route.theme === theme) && isThere(route.from) && isThere(route.to),
  );
}

/** @param routes the strongest first */
function drawable(directory: Directory, routes: readonly ReferralRoute[], first: string[]): Network {
  const ids = new Set(first);
  const drawn = routes.filter(({ from, to }) => {
    const added = [from, to].filter((id) => !ids.has(id));
    if (ids.size + added.length > MOST_NODES) return false;
    for (const id of added) ids.add(id);
    return true;
  });
  return { nodes: [...ids].flatMap((id) => directory.byId(id) ?? []), routes: drawn };
}
