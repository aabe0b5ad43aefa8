/**
 * Which pattern of the sitemap an address belongs to, such as `/partners/:slug`. Only for telling requests apart in figures:
 * Remix itself finds the route.
 */

/** What of a route of the build is needed. */
type Route = { path?: string; parentId?: string };

/** For what belongs to none. */
export const NO_PATTERN = '*';

export function routePatterns(routes: Record<string, Route | undefined>): (path: string) => string {
  const patterns = Object.values(routes)
    .flatMap((route) => (route ? withoutOptional(fullPath(routes, route)) : []))
    .filter((pattern) => !pattern.endsWith('*'));
  const fixed = new Set(patterns.filter((pattern) => !pattern.includes(':')));
  const open = [...new Set(patterns)].filter((pattern) => !fixed.has(pattern)).map(asExpression);
  return (path) => {
    const page = withoutData(path);
    if (fixed.has(page)) return page;
    return open.find(({ expression }) => expression.test(page))?.pattern ?? NO_PATTERN;
  };
}

function fullPath(routes: Record<string, Route | undefined>, { path = '', parentId }: Route): string {
  const parent = parentId === undefined ? undefined : routes[parentId];
  const before = parent ? fullPath(routes, parent) : '';
  return path === '' ? before : `${before}/${path}`;
}

/** `/beheer/partners/:id?` is two patterns, which count as one. */
function withoutOptional(pattern: string): string[] {
  const [first, ...optional] = pattern.split(/\/(?=:\w+\?)/);
  return ['', ...optional].map((_, kept) =>
    [first || '/', ...optional.slice(0, kept).map((part) => part.replace('?', ''))].join('/'),
  );
}

function asExpression(pattern: string) {
  const source = pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/\W/g, '\\$&')))
    .join('/');
  return { pattern, expression: new RegExp(`^${source}$`) };
}

/** How the scripts of a page ask for its data. */
function withoutData(path: string): string {
  if (path === '/_root.data') return '/';
  return path.replace(/\.data$/, '').replace(/(?<=.)\/$/, '');
}
