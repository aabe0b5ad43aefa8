/** What is kept in memory of the pages that were made: never more than there is room for, never of an earlier edition. */
import { beforeEach, expect, test } from 'vitest';
import { keptPages, type Page } from '#server/kept-pages.ts';

const ROOM = 1000;

let pages: ReturnType<typeof keptPages>;
beforeEach(() => {
  pages = keptPages(ROOM);
});

function pageOf(size: number): Page {
  return { headers: {}, body: { plain: () => Buffer.alloc(size), gzip: null, size }, searches: [] };
}

test('a page is given again until the next edition, and then none of the earlier ones', () => {
  const page = pageOf(10);
  pages.keep('one', '/', page);
  expect(pages.get('one', '/')).toBe(page);
  expect(pages.get('two', '/')).toBeNull();
  expect(pages.get('one', '/')).toBeNull();
  expect(pages.bytes()).toBe(0);
});

test('there are never more bytes than there is room for, and what was asked for the longest ago goes first', () => {
  for (let number = 0; number < 50; number++) {
    pages.keep('one', `/${number}`, pageOf(100));
    pages.get('one', '/0');
    expect(pages.bytes()).toBeLessThanOrEqual(ROOM);
  }
  expect(pages.get('one', '/0')).not.toBeNull();
  expect(pages.get('one', '/1')).toBeNull();
  expect(pages.get('one', '/49')).not.toBeNull();
});

test('a page that takes up much of the room is not kept, nor one with a very long address', () => {
  pages.keep('one', '/booklet', pageOf(ROOM / 2));
  pages.keep('one', `/?q=${'x'.repeat(ROOM)}`, pageOf(1));
  expect(pages.get('one', '/booklet')).toBeNull();
  expect(pages.bytes()).toBe(0);
});

test('a page that is kept twice counts once', () => {
  for (let times = 0; times < 20; times++) pages.keep('one', '/', pageOf(100));
  expect(pages.bytes()).toBeLessThan(200);
});
