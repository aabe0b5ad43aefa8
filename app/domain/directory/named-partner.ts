/** The partner somebody means by a typed name or address. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Directory } from './directory.ts';

/** @param typed a name as the directory writes it, whatever its capitals, or a slug, also an earlier one */
export function namedPartner(directory: Directory, typed: string): Organisation | null {
  const wanted = typed.trim().toLowerCase();
  const found = directory.organisations.find(({ name }) => name.toLowerCase() === wanted);
  return found ?? directory.bySlug(wanted);
}
