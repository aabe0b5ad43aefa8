/** After something was done the page is asked anew, with the word for it in its address: reloading does it no second time. */
import { redirect } from '@remix-run/node';

const NAME = 'gedaan';

export const DONE = [
  'saved',
  'merged',
  'waiting',
  'partly',
  'unchanged',
  'confirmed',
  'withdrawn',
  'published',
  'restored',
  'copied',
  'left',
  'reverted',
] as const;
export type Done = (typeof DONE)[number];

export function done(path: string, what: Done): Response {
  return redirect(`${path}?${new URLSearchParams({ [NAME]: what })}`, 303);
}

export function whatWasDone(request: Request): Done | null {
  const said = new URL(request.url).searchParams.get(NAME);
  return DONE.find((one) => one === said) ?? null;
}
