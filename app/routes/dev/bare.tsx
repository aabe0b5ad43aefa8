/** The least a page can be: a heading in a root without anything. The measure that benches hold other pages against. */
import type { LoaderFunctionArgs } from '@remix-run/node';

export const handle = { bare: true };

export function loader({ context }: LoaderFunctionArgs) {
  if (!context.config.loopback) throw new Response(null, { status: 404 });
  return null;
}

export default function BarePage() {
  return (
    <main>
      <h1>Korte Lijntjes</h1>
    </main>
  );
}
