/** The secret that a link in a mail has in its address. */
export function secretIn(request: Request): string | null {
  return new URL(request.url).searchParams.get('sleutel');
}
