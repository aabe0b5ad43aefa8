/** What is posted for several lines of a list at once, and what is said afterwards. */
import { redirect } from '@remix-run/node';
import type { TFunction } from 'i18next';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { Tally, Ticked } from '#app/features/curation/many-at-once.server.ts';

/** Nobody ticks more by hand. */
const MOST = 200;
const DONE = 'gelukt';
const LEFT = 'over';

/** @returns null when the form is about one item */
export function tickedIn(form: FormData): { pressed: string; ticked: Ticked[] } | null {
  const pressed = String(form.get(PRESSED_NAME));
  if (!pressed.startsWith('many-')) return null;
  const ticked = form.getAll('line').slice(0, MOST).map(String);
  return {
    pressed,
    ticked: ticked.map((line) => {
      const [id = '', version = ''] = line.split(':', 2);
      return { id, version: Number(version) };
    }),
  };
}

/** The list again, with how it went in its address. */
export function manyDone(list: string, { done, left }: Tally) {
  return redirect(`${list}?${new URLSearchParams({ [DONE]: String(done), [LEFT]: String(left) })}`, { status: 303 });
}

/** @returns null for a page that was simply opened */
export function manyText(request: Request, t: TFunction): string | null {
  const parameters = new URL(request.url).searchParams;
  const number = (name: string) => Math.trunc(Number(parameters.get(name) ?? NaN));
  const [done, left] = [number(DONE), number(LEFT)];
  if (!(done >= 0 && left >= 0)) return null;
  const said = t('bench.many.done', { count: done });
  return left === 0 ? said : `${said} ${t('bench.many.left', { count: left })}`;
}
