/** What the search box offers while somebody types. */
import { describe, expect, test } from 'vitest';
import { suggest, type Suggestion } from '#app/domain/search/suggest.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const offered = (typed: string, language: 'nl' | 'en' = 'nl') => suggest(directory, typed, language);
const labels = (typed: string) => offered(typed).map((one) => one.label);
const queries = (typed: string) => offered(typed).flatMap((one) => ('q' in one ? [one.q] : []));

describe('the search box', () => {
  test('offers nothing before the third letter', () => {
    expect(offered('sc')).toEqual([]);
    expect(offered('sch').length).toBeGreaterThan(0);
  });

  test.each<[string, Suggestion['kind'], string]>([
    ['schuld', 'theme', 'Geldzorgen'],
    ['spaarv', 'organisation', 'Geldloket De Spaarvogel'],
    ['geldloket de sp', 'organisation', 'Geldloket De Spaarvogel'],
    ['imh-te', 'organisation', 'IMH-team Oogappel'],
    ['noor', 'person', 'Noor van Nergens'],
    ['roerm', 'place', 'Roermond'],
    ['schulden roerm', 'place', 'Roermond'],
    ['verlosk', 'organisation-type', 'Verloskundigenpraktijk'],
  ])('offers for "%s" the %s %s', (typed, kind, label) => {
    expect(offered(typed)).toContainEqual(expect.objectContaining({ kind, label }));
  });

  test('goes on with what was typed before', () => {
    expect(queries('schulden roerm')).toContain('schulden Roermond');
  });

  test('mends a mistyped beginning when nothing begins like it', () => {
    expect(labels('spaarvogle')).toContain('Geldloket De Spaarvogel');
  });

  test('offers each search once, and at most three of a kind', () => {
    for (const typed of ['kraam', 'ver', 'taal', 'jgz', 'ouder']) {
      const found = offered(typed);
      const all = queries(typed);
      expect(new Set(all).size).toBe(all.length);
      for (const { kind } of found) expect(found.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(3);
    }
  });

  test('offers words in the language of the visitor', () => {
    expect(offered('deb', 'en')).toContainEqual(expect.objectContaining({ kind: 'theme', label: 'Money worries' }));
    expect(offered('deb', 'nl').some((one) => one.label === 'Money worries')).toBe(false);
  });
});
