/** The sitemap (app/routes.ts) as a list: what is tested of every route is made from it. */
import type { RouteConfigEntry } from '@remix-run/route-config';
import sitemap from '#app/routes.ts';

export type SitemapRoute = {
  /** With its parameters, such as `/themas/:theme` */
  path: string;
  file: string;
  isLayout: boolean;
};

export const sitemapRoutes: SitemapRoute[] = routesIn(sitemap, '');

function routesIn(entries: RouteConfigEntry[], parent: string): SitemapRoute[] {
  return entries.flatMap(({ path = '', file, children = [] }) => {
    const full = [parent, path].filter((part) => part !== '').join('/');
    return [{ path: `/${full}`, file, isLayout: children.length > 0 }, ...routesIn(children, full)];
  });
}
