/** Where a form may send a visitor back to: a page of this site, never another one. */

/** Only there to resolve a path against; `.invalid` never exists (RFC 2606). */
const NOWHERE = 'http://nowhere.invalid';

/**
 * The path, query and fragment of a local address. Browsers drop tabs and line ends from an address and read `\` as
 * `/`, so it is read by the same rules before it is judged.
 * @returns null for anything that could lead to another site
 */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || !text.startsWith('/')) return null;
  const url = URL.canParse(text, NOWHERE) ? new URL(text, NOWHERE) : null;
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//')) return null;
  return url.pathname + url.search + url.hash;
}
