/** The colours of the coalition, over those of our own. Linked by every page of a coalition that chose some. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { houseStyleSheet } from '#app/domain/house-style/house-style.ts';
import { keptResponse } from '#app/platform/kept-response.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { colours } = context.directory.current().coalition;
  const sheet = houseStyleSheet(colours);
  if (sheet === null) return new Response(null, { status: 404 });
  const named = new URL(request.url).searchParams.get('v') === seenMark(sheet);
  return keptResponse(request, {
    body: sheet,
    type: 'text/css; charset=utf-8',
    // An old address must not keep the new colours for ever, in case the old ones come back.
    cacheControl: named ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  });
}
