/** Reads a web address as people write it: `www.organisatie.example` is kept as `https://www.organisatie.example`. */

/** @returns null for what a browser cannot safely open, or that names no site on the internet */
export function readWebAddress(written: string): string | null {
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(written);
  const address = hasScheme ? written : `https://${written.replace(/^\/+/, '')}`;
  if (/\s/.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isSite = /^https?:$/.test(url.protocol) && url.username === '' && /[^.]\.[^.]/.test(url.hostname);
  return isSite ? url.href.replace(/^(https?:\/\/[^/]+)\/$/, '$1') : null;
}
