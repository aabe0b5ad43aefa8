/** What an entry that nobody confirmed costs it in the order of the answers: its place among equals, and no more. */
import { describe, expect, test } from 'vitest';
import { buildDirectory, withPartnerChanges, type Directory } from '#app/domain/directory/directory.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import { startingDirectory } from '#tests/support/starting-directory.ts';

const contents = startingDirectory('demo', NOW);
const demo = buildDirectory(contents);

function slugs(directory: Directory, q: string): string[] {
  const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  return search(directory, request, NOW)
    .hits()
    .map((hit) => hit.organisation.slug);
}

/** The demo in which the owner of this partner never answered, with more partners if need be. */
function withUnconfirmed(slug: string, more: Organisation[] = []): Directory {
  const organisations = [...contents.organisations, ...more].map((one) =>
    one.slug === slug ? { ...one, unconfirmedSince: NOW } : one,
  );
  return buildDirectory({ ...contents, organisations });
}

describe('a partner that nobody confirmed', () => {
  test('comes after an equal one, whichever of the two it is', () => {
    const original = demo.bySlug('geldloket-de-spaarvogel')!;
    const twin = { ...original, id: 'twin', slug: 'twin' };
    for (const [doubted, sure] of [
      [original.slug, twin.slug],
      [twin.slug, original.slug],
    ] as const) {
      const found = slugs(withUnconfirmed(doubted, [twin]), 'schulden roermond');
      expect(found).toContain(doubted);
      expect(found.indexOf(doubted)).toBeGreaterThan(found.indexOf(sure));
    }
  });

  test('stays before one that answers clearly worse, and nobody is left out', () => {
    const before = slugs(demo, 'schulden roermond');
    const [first] = before;
    const after = slugs(withUnconfirmed(first!), 'schulden roermond');
    expect(after[0]).toBe(first);
    expect([...after].sort()).toEqual([...before].sort());
  });

  test('comes first when its name is typed', () => {
    expect(slugs(withUnconfirmed('geldloket-de-spaarvogel'), 'Geldloket De Spaarvogel')[0]).toBe(
      'geldloket-de-spaarvogel',
    );
  });

  test('is back in its place when its owner confirms it', () => {
    const before = slugs(demo, 'schulden roermond');
    const doubted = withUnconfirmed(before[0]!);
    const confirmed = demo.byId(doubted.bySlug(before[0]!)!.id)!;
    const changes = { version: 2, changed: [confirmed], removed: [], slugs: new Map<string, string>() };
    expect(slugs(withPartnerChanges(doubted, changes), 'schulden roermond')).toEqual(before);
  });
});
