import { describe, expect, test } from 'vitest';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';

describe('a slug', () => {
  test.each([
    ["Kraamzorg 't Wiegelied", 'kraamzorg-t-wiegelied'],
    ['Geldzorgpunt Maas & Peel', 'geldzorgpunt-maas-en-peel'],
    ['Diëtistenpraktijk Fløde', 'dietistenpraktijk-flode'],
    ['  --- ', 'partner'],
    ['接生', 'partner'],
    ['=HYPERLINK("http://x")', 'hyperlink-http-x'],
  ])('of "%s" is "%s"', (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
  });

  test('of a long name ends at a letter', () => {
    expect(slugFromName(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });

  test('that is taken gets a number', async () => {
    const taken = new Set(['taalhuis', 'taalhuis-2']);
    expect(await uniqueSlug('taalhuis', (slug) => Promise.resolve(taken.has(slug)))).toBe('taalhuis-3');
  });
});
