/**
 * After something was done the page is asked anew, with the word for it in its address: reloading does it no second time,
 * and the page says what happened.
 */
import { redirect } from '@remix-run/node';

const NAME = 'gedaan';

export function done(path: string, what: string, headers?: Headers) {
  const [pathname, query] = path.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set(NAME, what);
  return redirect(`${pathname}?${parameters}`, { status: 303, headers });
}

/** @returns null for a page that was simply opened */
export function whatWasDone<const What extends string>(request: Request, known: readonly What[]): What | null {
  const asked = new URL(request.url).searchParams.get(NAME);
  return known.find((what) => what === asked) ?? null;
}
