/** Who helps with a theme, looked up in the index: without going past every partner of the country. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { areaKey, termKey } from './index-part.ts';
import { eachPosting } from './postings.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * @param codes CBS codes; with any, only partners of which a service for the theme works in one of these
 * @returns in no order
 */
export function partnersHelpingWith({ parts }: SearchIndex, theme: string, codes: string[]): Organisation[] {
  const found = new Set<Organisation>();
  for (const { organisations, gone, terms, served } of parts) {
    const take = (slot: number) => {
      if (gone[slot] === 0) found.add(organisations[slot]!);
    };
    if (codes.length === 0) eachPosting(terms, termKey('theme', theme), take);
    for (const code of codes) eachPosting(served, areaKey(theme, code), take);
  }
  return [...found];
}
