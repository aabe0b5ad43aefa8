/** A list of partners in an address: read, kept short, put in order. */
import { expect, test } from 'vitest';
import { LONGEST_SHORTLIST, movedForward, readShortlist, shortlistParameters } from '#app/domain/referral/shortlist.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const slugs = directory.organisations.map(({ slug }) => slug);

test('partners come in the order asked, each once', () => {
  const { partners, absent, tooMany } = readShortlist(
    directory,
    shortlistParameters([slugs[2]!, slugs[0]!, slugs[2]!]),
  );
  expect(partners.map(({ slug }) => slug)).toEqual([slugs[2], slugs[0]]);
  expect({ absent, tooMany }).toEqual({ absent: [], tooMany: 0 });
});

test('of five hundred addresses the first twenty partners are taken, and the rest is told', () => {
  const unknown = Array.from({ length: 500 - slugs.length }, (_, index) => `weg-${index}`);
  const list = readShortlist(directory, shortlistParameters([...unknown, ...slugs]));
  expect(list.partners.map(({ slug }) => slug)).toEqual(slugs.slice(0, LONGEST_SHORTLIST));
  expect(list.absent).toHaveLength(unknown.length);
  expect(list.tooMany).toBe(slugs.length - LONGEST_SHORTLIST);
});

test('an empty list stays an empty list', () => {
  expect(readShortlist(directory, new URLSearchParams('p='))).toEqual({ partners: [], absent: [], tooMany: 0 });
});

test('a partner moves one place to the front, and the first stays first', () => {
  expect(movedForward(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
  expect(movedForward(['a', 'b', 'c'], 'a')).toEqual(['a', 'b', 'c']);
  expect(movedForward(['a', 'b'], 'x')).toEqual(['a', 'b']);
});
