/** A web address as RFC 3986 writes it: browsers take more signs than HSDS does. */
const NOT_IN_URI = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

export function uriOf(address: string): string {
  if (address.search(NOT_IN_URI) < 0) return address;
  return new URL(address).href.replace(NOT_IN_URI, encodeURIComponent);
}
