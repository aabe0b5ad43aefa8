/** Who helps with what and where, and the few words that say what a theme covers. */
import { beforeAll, describe, expect, test } from 'vitest';
import { municipalitiesByRegion } from '#app/domain/directory/by-region.ts';
import { helpersIn, helpersWith, nearestWithHelp } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { everydayWords } from '#app/domain/vocabulary/everyday-words.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

let directory: Directory;
beforeAll(() => {
  directory = demoDirectory();
});

describe('who helps where', () => {
  test('another service of the same partner says nothing about the theme', () => {
    for (const { id } of directory.vocabulary.theme) {
      for (const { code } of directory.municipalities) {
        const stated = directory.organisations.filter((one) =>
          one.services.some(({ themes, serviceAreas }) => themes.includes(id) && serviceAreas.includes(code)),
        );
        const found = helpersIn(directory, id, code);
        expect(found.map((one) => one.slug).sort()).toEqual(stated.map((one) => one.slug).sort());
      }
    }
  });

  test('who helps in a municipality helps at all', () => {
    for (const { id } of directory.vocabulary.theme) {
      const anywhere = helpersWith(directory, id);
      for (const { code } of directory.municipalities) {
        for (const one of helpersIn(directory, id, code)) expect(anywhere).toContain(one);
      }
    }
  });

  test('the nearest help is never in the municipality itself', () => {
    for (const here of directory.municipalities) {
      expect(nearestWithHelp(directory, 'money', here)).not.toContain(here);
    }
  });
});

test('municipalities stand by name in their region, and the northern region comes first', () => {
  const regions = municipalitiesByRegion(directory);
  expect(regions.map((region) => region.name)).toEqual(['Noord-Limburg', 'Midden-Limburg']);
  expect(regions[0]?.municipalities.map((one) => one.name).slice(0, 3)).toEqual(['Beesel', 'Bergen (L)', 'Gennep']);
  expect(regions.flatMap((region) => region.municipalities)).toHaveLength(directory.municipalities.length);
});

describe('everyday words', () => {
  const expressions = ['WSNP', 'aanmaning', 'budget', 'geldzorgen', 'schuld', 'schulden', 'schuldhulp', '112'];

  test('those that many resemble come first, by their shortest form', () => {
    expect(everydayWords('Geldzorgen', expressions, 2)).toEqual(['schuld', 'aanmaning']);
  });

  test('leave out abbreviations, numbers and the label itself', () => {
    expect(everydayWords('Geldzorgen', expressions, 9)).toEqual(['schuld', 'aanmaning', 'budget']);
  });

  test('do not depend on the order they are kept in', () => {
    const money = directory.vocabulary.theme[0]!;
    const words = everydayWords(money.label.nl, [...money.expressions.nl].sort(), 4);
    expect(words).toContain('schuld');
  });

  test('are there for every theme in both languages', () => {
    for (const { label, expressions: said } of directory.vocabulary.theme) {
      for (const language of ['nl', 'en'] as const) {
        expect(everydayWords(label[language], said[language], 8), label.nl).toHaveLength(8);
      }
    }
  });

  test('keep their accents', () => {
    expect(everydayWords('Bevalling', ['weeen', 'weeën'], 8)).toEqual(['weeën']);
  });
});
