/**
 * What can be asked of a running site: real addresses of every route, the fields of its forms and the names in its queries.
 * Found by following its links as somebody signed in would, so that a new page or form is tried without being named here.
 */
import { sitemapRoutes } from '../sitemap-routes.ts';

export type Form = {
  /** Where it is sent. */
  action: string;
  method: 'get' | 'post';
  fields: [name: string, value: string][];
};

export type KnownSite = {
  /** Per route with parameters, real values of them: one list per address that was found. */
  values: Map<string, string[][]>;
  forms: Form[];
  /** Names in the queries of links and forms. */
  names: string[];
};

const PARAMETER = /^:(\w+)(\??)$/;
const LINK = /\shref="([^"]+)"/g;
const FORM = /<form\b([^>]*)>(.*?)<\/form>/gs;
const FIELD = /<(?:input|select|textarea|button)\b[^>]*?\sname="([^"]+)"[^>]*>/g;

/** @param fetchPage answers the HTML of an address, or null when it is no page */
export async function followLinks(
  fetchPage: (path: string) => Promise<string | null>,
  starts: string[],
  most: number,
): Promise<KnownSite> {
  const site: KnownSite = { values: new Map(), forms: [], names: [] };
  const names = new Set<string>();
  const forms = new Map<string, Form>();
  const perRoute = new Map<string, number>();
  const waiting = [...starts];
  const seen = new Set(waiting);
  for (let visited = 0; waiting.length > 0 && visited < most; visited++) {
    const path = waiting.shift()!;
    const html = await fetchPage(path);
    if (html === null) continue;
    for (const form of formsIn(html, path)) forms.set(`${form.method} ${form.action} ${form.fields.join()}`, form);
    for (const link of linksIn(html)) {
      const { pathname, searchParams } = new URL(link, 'http://localhost');
      for (const name of searchParams.keys()) names.add(name);
      const route = routeOf(pathname);
      if (!route) continue;
      const known = site.values.get(route.path) ?? [];
      site.values.set(route.path, [...known, route.values].slice(-VALUES_PER_ROUTE));
      const count = perRoute.get(route.path) ?? 0;
      if (seen.has(link) || count >= PAGES_PER_ROUTE) continue;
      perRoute.set(route.path, count + 1);
      seen.add(link);
      waiting.push(link);
    }
  }
  site.forms = [...forms.values()];
  site.names = [
    ...new Set([
      ...names,
      ...site.forms.flatMap(({ method, fields }) => (method === 'get' ? fields : [])).map(([name]) => name),
    ]),
  ];
  return site;
}

const VALUES_PER_ROUTE = 8;
const PAGES_PER_ROUTE = 3;

function linksIn(html: string): string[] {
  return [...html.matchAll(LINK)]
    .map(([, link]) => unescaped(link!).split('#', 1)[0]!)
    .filter((link) => /^\/(?!\/|assets\/)/.test(link));
}

function formsIn(html: string, path: string): Form[] {
  return [...html.matchAll(FORM)].map(([, attributes = '', inside = '']) => ({
    action: unescaped(/\saction="([^"]*)"/.exec(attributes)?.[1] ?? path),
    method: /\smethod="post"/i.test(attributes) ? 'post' : 'get',
    fields: [...inside.matchAll(FIELD)].map(([tag, name]): [string, string] => [
      unescaped(name!),
      unescaped(/\svalue="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  }));
}

function unescaped(html: string): string {
  return html
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** The first route that has the form of this address, and what stands in the place of its parameters. */
function routeOf(pathname: string): { path: string; values: string[] } | null {
  const steps = pathname.split('/');
  for (const { path, isLayout } of sitemapRoutes) {
    if (isLayout || path.endsWith('*')) continue;
    const pattern = path.split('/');
    const required = pattern.filter((step) => !step.endsWith('?')).length;
    if (steps.length > pattern.length || steps.length < required) continue;
    const fits = steps.every((step, index) => PARAMETER.test(pattern[index]!) || pattern[index] === step);
    if (fits) return { path, values: steps.filter((_, index) => PARAMETER.test(pattern[index]!)) };
  }
  return null;
}
