/** Keeps the visitor's language in a cookie, and goes back to the page it was chosen on. */
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { languageCookie } from '#app/i18n/i18n.server.ts';
import { isLanguage } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import { localPath } from '../local-path.ts';

export function loader() {
  return redirect(paths.search());
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = form.get('language');
  const headers = isLanguage(language) ? { 'Set-Cookie': await languageCookie.serialize(language) } : undefined;
  return redirect(withoutLanguage(localPath(form.get('back')) ?? paths.search()), { status: 303, headers });
}

/** A language in the address would win from the one just chosen. */
function withoutLanguage(path: string): string {
  const [address = '', query] = path.split('?', 2);
  if (query === undefined) return path;
  const parameters = new URLSearchParams(query);
  if (!parameters.has('lang')) return path;
  parameters.delete('lang');
  return parameters.size === 0 ? address : `${address}?${parameters}`;
}
