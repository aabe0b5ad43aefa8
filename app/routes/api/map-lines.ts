/** `GET /api/netwerk/:slug`: the lines of one partner, for the moving map. The partner's page says them in words. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { mapLines } from '#app/domain/referral/partner-lines.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const partner = directory.bySlug(params.slug ?? '');
  if (!partner) throw new Response(null, { status: 404 });
  const { id, name, shortName } = partner;
  const answer = { name: shortName ?? name, lines: mapLines(directory, id) };
  return Response.json(answer, { headers: { 'Cache-Control': 'no-cache' } });
}
