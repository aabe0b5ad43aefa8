/**
 * The logo of the coalition. It is only ever shown by `<img>`, where no script runs; for whoever opens it by itself
 * server/security-headers.ts has a policy of its own, and keeps browsers from guessing what it is.
 */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readLogo } from '#app/features/settings/read-logo.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const logo = await readLogo(context);
  if (!logo) return new Response(null, { status: 404 });
  const named = new URL(request.url).searchParams.get('v') === logo.fingerprint;
  return new Response(new Uint8Array(logo.bytes), {
    headers: {
      'Content-Type': logo.mediaType,
      'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    },
  });
}
