/**
 * The answers that are kept in memory, up to so many bytes: those that were not asked for the longest go first. All of them
 * go at once when the edition changes: nothing of an earlier one is ever given again.
 */
import type { PageBytes } from './page-bytes.ts';
import type { CountedSearch } from '#app/domain/referral/search-count.ts';

export type Page = {
  headers: Record<string, string>;
  body: PageBytes;
  /** Counted again each time the page is given. */
  searches: readonly CountedSearch[];
};

/** One that takes up more than this part of the room is not kept. */
const LARGEST_PART = 1 / 8;

export function keptPages(mostBytes: number) {
  const pages = new Map<string, Page>();
  let present = '';
  let bytes = 0;

  function begin(edition: string) {
    if (edition === present) return;
    pages.clear();
    bytes = 0;
    present = edition;
  }

  function drop(key: string) {
    const page = pages.get(key);
    if (!page) return;
    pages.delete(key);
    bytes -= sizeOf(key, page);
  }

  return {
    get(edition: string, key: string): Page | null {
      begin(edition);
      const page = pages.get(key);
      if (!page) return null;
      // A map gives its oldest first: what is asked for becomes the newest.
      pages.delete(key);
      pages.set(key, page);
      return page;
    },
    keep(edition: string, key: string, page: Page): void {
      begin(edition);
      drop(key);
      const size = sizeOf(key, page);
      if (size > mostBytes * LARGEST_PART) return;
      pages.set(key, page);
      bytes += size;
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) return;
        drop(oldest);
      }
    },
    bytes: () => bytes,
  };
}

function sizeOf(key: string, { body }: Page): number {
  return body.size + 2 * key.length;
}
