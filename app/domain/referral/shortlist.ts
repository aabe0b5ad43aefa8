/** A list of partners in an address: which of them are there, and which were left out and why. Nothing is kept. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';

export const LONGEST_SHORTLIST = 20;

export type Shortlist = {
  /** In the order asked, each once. */
  partners: Organisation[];
  /** Slugs that no partner answers to today. */
  absent: string[];
  /** How many more there were than a list can hold. */
  tooMany: number;
};

export function readShortlist(directory: Directory, asked: URLSearchParams): Shortlist {
  const partners = new Set<Organisation>();
  const absent = new Set<string>();
  for (const slug of asked.getAll('p')) {
    const partner = directory.bySlug(slug);
    if (partner) partners.add(partner);
    else if (slug !== '') absent.add(slug);
  }
  const found = [...partners];
  return {
    partners: found.slice(0, LONGEST_SHORTLIST),
    absent: [...absent],
    tooMany: Math.max(0, found.length - LONGEST_SHORTLIST),
  };
}

/** @param slugs in the order of the list */
export function shortlistParameters(slugs: readonly string[]): URLSearchParams {
  return new URLSearchParams(slugs.map((slug) => ['p', slug]));
}

/** One place towards the front; the first stays where it is. */
export function movedForward(slugs: readonly string[], slug: string): string[] {
  const at = slugs.indexOf(slug);
  if (at < 1) return [...slugs];
  return [...slugs.slice(0, at - 1), slug, slugs[at - 1]!, ...slugs.slice(at + 1)];
}
