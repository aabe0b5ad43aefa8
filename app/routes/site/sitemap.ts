/** Every public page, for search engines. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { paths } from '#app/paths.ts';

type Page = { path: string; changed?: number };

export function loader({ context }: LoaderFunctionArgs) {
  const { organisations, municipalities, vocabulary, carePaths, meetings, groups, lessons } =
    context.directory.current();
  const pages: Page[] = [
    { path: paths.search() },
    { path: paths.themes() },
    ...vocabulary.theme.map(({ id }) => ({ path: paths.theme(id) })),
    { path: paths.carePaths() },
    ...[...new Set(carePaths.map(({ theme }) => theme))].map((theme) => ({ path: paths.carePath(theme) })),
    { path: paths.network() },
    { path: paths.agenda() },
    ...meetings
      .filter(({ visibility }) => visibility === 'public')
      .map(({ slug, updatedAt }) => ({ path: paths.meeting(slug), changed: updatedAt })),
    { path: paths.groups() },
    ...groups.map(({ slug, updatedAt }) => ({ path: paths.group(slug), changed: updatedAt })),
    { path: paths.dashboard() },
    { path: paths.programmes() },
    ...vocabulary.programme.map(({ id }) => ({ path: paths.programme(id) })),
    { path: paths.lessons() },
    ...lessons
      .filter(({ state }) => state === 'published')
      .map(({ slug, updatedAt }) => ({ path: paths.lesson(slug), changed: updatedAt })),
    { path: paths.municipalities() },
    ...municipalities.flatMap(({ slug }) => [{ path: paths.municipality(slug) }, { path: paths.booklet(slug) }]),
    ...organisations.map(({ slug, updatedAt }) => ({ path: paths.partner(slug), changed: updatedAt })),
    { path: paths.embed() },
    { path: paths.connections() },
    { path: paths.digest() },
    { path: paths.about() },
    { path: paths.privacy() },
    { path: paths.accessibility() },
  ];
  const urls = pages.map((page) => urlElement(context.config.baseUrl, page));
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  );
}

function urlElement(baseUrl: string, { path, changed }: Page): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${new Date(changed).toISOString().slice(0, 10)}</lastmod>`;
  return `<url><loc>${(baseUrl + path).replaceAll('&', '&amp;')}</loc>${lastmod}</url>`;
}
