/** Everything that is kept of whoever asks, as a file to take along. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { ownData } from '#app/features/people/own-data.server.ts';
import { signedIn } from '../guard.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await signedIn({ request, context });
  const kept = await ownData({ ...context, now: context.clock() }, person);
  return new Response(JSON.stringify(kept, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="korte-lijntjes-mijn-gegevens.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
