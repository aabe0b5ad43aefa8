/** `GET /api/search`: the search of the page as JSON. Wrong parameters are a 400 that names them all. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { localTime } from '#app/domain/hours/local-time.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { toSearchJson } from './search-json.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const now = context.clock();
  const parameters = readSearchParameters(directory, new URL(request.url).searchParams);
  const headers = { 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*', Vary: 'Accept-Language, Cookie' };
  if (parameters.problems.length > 0) {
    const problem = {
      type: 'about:blank',
      title: 'Some parameters cannot be used',
      status: 400,
      problems: parameters.problems,
    };
    return Response.json(problem, { status: 400, headers: { ...headers, 'Content-Type': 'application/problem+json' } });
  }
  const answer = search(directory, parameters, now);
  const phrases = phrasesIn(await languageOf(request), directory, now);
  return Response.json(toSearchJson(directory, answer, parameters, phrases, localTime(now).date), { headers });
}
