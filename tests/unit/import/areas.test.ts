import { describe, expect, test } from 'vitest';
import { areaReader } from '#app/domain/import/areas.ts';
import { importWorld } from '#tests/support/import-world.ts';

const world = importWorld();
const read = areaReader(world);
const names = (cell: string) =>
  read(cell).codes.map((code) => world.municipalities.find((one) => one.code === code)?.name);
const all = world.municipalities.length;

describe('where an organisation works', () => {
  test.each([
    ['Roermond', ['Roermond']],
    ['roermond | WEERT', ['Roermond', 'Weert']],
    ['Weert;Nederweert', ['Nederweert', 'Weert']],
    ['Venlo, Venray', ['Venlo', 'Venray']],
    ['Gemeente Bergen (L)', ['Bergen (L)']],
    ['Bergen, Gennep', ['Bergen (L)', 'Gennep']],
    ['Weert en Nederweert', ['Nederweert', 'Weert']],
    ['Peel en Maas en Venlo', ['Venlo', 'Peel en Maas']],
    ['GM0957', ['Roermond']],
    ['heel Roermond', ['Roermond']],
  ])('"%s"', (cell, expected) => {
    expect(names(cell)).toEqual(expected);
    expect(read(cell).unknown).toEqual([]);
  });

  test.each([
    ['Heel Noord-Limburg', 7],
    ['heel Midden Limburg', 7],
    ['regio noord-limburg', 7],
    ['Noord-Limburg|Roermond', 8],
    ['Alle gemeenten', all],
    ['alle 14 gemeenten', all],
    ['hele regio', all],
    ['Noord- en Midden-Limburg', all],
    ['*', all],
  ])('"%s" is %i municipalities', (cell, count) => {
    expect(read(cell)).toMatchObject({ unknown: [] });
    expect(read(cell).codes).toHaveLength(count);
  });

  test('an unknown one is asked about, and the others stay', () => {
    expect(read('Roermund|Weert')).toEqual({
      codes: ['GM0988'],
      unknown: [{ text: 'Roermund', suggestion: 'Roermond', isPlace: false }],
    });
  });

  test('a village is not widened to its municipality, but told', () => {
    expect(read('Panningen').unknown).toEqual([{ text: 'Panningen', suggestion: 'Peel en Maas', isPlace: true }]);
  });

  test('something else altogether has no suggestion', () => {
    expect(read('Terschelling').unknown).toEqual([{ text: 'Terschelling', suggestion: null, isPlace: false }]);
  });
});
