/** For whoever watches over the server: 200 when the database can be read and written, else 503. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { checkHealth } from '#app/features/check-health.server.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const health = await checkHealth(context)();
  const headers = { 'Cache-Control': 'no-store' };
  if (!health.ok) return Response.json({ status: 'unavailable' }, { status: 503, headers });
  const { version, organisations } = health;
  return Response.json({ status: 'ok', version, organisations }, { headers });
}
