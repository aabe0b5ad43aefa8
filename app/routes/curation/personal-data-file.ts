/** Everything that is kept about whoever has a mail address, as a file to hand over. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { fileAbout } from '#app/features/privacy/about-somebody.server.ts';
import { allowed } from '../guard.server.ts';
import { addressIn } from './personal-data/personal-data-view.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'manage-people');
  const email = addressIn(request);
  if (email === null) throw data(null, { status: 404 });
  return new Response(JSON.stringify(await fileAbout(context, email), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="korte-lijntjes-gegevens.json"',
      'Cache-Control': 'private, no-store',
    },
  });
}
