/** Where somebody goes after signing in: the page that was asked for, or one's own. */
import { redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { localPath } from '../local-path.ts';

export function goOn(back: string | null, cookies: string[] = []) {
  const headers = new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect(localPath(back) ?? paths.account(), { status: 303, headers });
}
