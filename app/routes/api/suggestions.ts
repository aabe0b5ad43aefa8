/** `GET /api/suggestions?q=`: what somebody may be about to type, for the search box. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { suggest } from '#app/domain/search/suggest.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const query = new URL(request.url).searchParams.get('q') ?? '';
  const suggestions = suggest(context.directory.current(), query, await languageOf(request));
  return Response.json({ suggestions }, { headers: { 'Cache-Control': 'no-cache', Vary: 'Accept-Language, Cookie' } });
}
