/** For a program that watches over the server and has the token. Where no token is set, this is not there. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readMetrics } from '#app/features/read-metrics.server.ts';
import { isSameSecret } from '#app/platform/secrets.server.ts';

const NOT_KEPT = { 'Cache-Control': 'no-store' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { metrics, config, clock } = context;
  if (!metrics || config.metricsToken === null) return new Response(null, { status: 404, headers: NOT_KEPT });
  if (!isSameSecret(request.headers.get('Authorization') ?? '', `Bearer ${config.metricsToken}`)) {
    return new Response(null, { status: 401, headers: { ...NOT_KEPT, 'WWW-Authenticate': 'Bearer' } });
  }
  const text = await readMetrics({ ...context, now: clock() }, metrics);
  return new Response(text, { headers: { ...NOT_KEPT, 'Content-Type': metrics.contentType } });
}
