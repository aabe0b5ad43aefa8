import { describe, expect, test } from 'vitest';
import { findHeader, IMPORT_COLUMNS, sheetRow } from '#app/domain/import/columns.ts';

function columnsOf(...titles: string[]) {
  return [...(findHeader([titles])?.positions ?? [])];
}

describe('the header', () => {
  test('is recognised in English, as the product documents it', () => {
    expect(columnsOf(...IMPORT_COLUMNS)).toEqual(IMPORT_COLUMNS.map((column, position) => [column, position]));
  });

  test('is recognised in Dutch, in any order, whatever the capitals, dots and accents', () => {
    expect(columnsOf('POSTCODE', 'huisnr.', ' Naam ', 'Théma’s', 'E-mailadres')).toEqual([
      ['postcode', 0],
      ['house_number', 1],
      ['name', 2],
      ['themes', 3],
      ['email', 4],
    ]);
  });

  test('may come after a title and empty rows', () => {
    const header = findHeader([['Sociale kaart 2026, versie 3'], [''], ['Naam', 'Domein']]);
    expect(header?.at).toBe(2);
  });

  test('tells which columns it does not know or sees twice, and guesses nothing', () => {
    const header = findHeader([['Naam', 'Kleur', 'Organisatie', '']]);
    expect(header?.findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [0, 'Kleur', 'column-unknown'],
      [0, 'Organisatie', 'column-twice'],
    ]);
    expect(header?.positions.get('name')).toBe(0);
  });

  test('is missing when no column is known', () => {
    expect(findHeader([['Beste mensen'], ['rood', 'XL']])).toBeNull();
  });
});

describe('a row', () => {
  const header = findHeader([['Naam', 'Domein']])!;

  test('leaves out empty cells, and is nothing when all are', () => {
    expect(sheetRow(header, 4, ['', ' sociaal '])).toEqual({ number: 4, cells: { domain: 'sociaal' }, beyond: [] });
    expect(sheetRow(header, 5, ['  ', ''])).toBeNull();
  });

  test('notices cells beside the header', () => {
    expect(sheetRow(header, 1, ['a', 'b', '', 'los'])?.beyond).toEqual(['los']);
  });

  test('has plain text only: no control characters, and no apostrophe that guards a formula', () => {
    const row = sheetRow(header, 1, ["'=1+1", 'so\u0007ciaal\u202e']);
    expect(row?.cells).toEqual({ name: '=1+1', domain: 'sociaal' });
    expect(sheetRow(header, 1, ["'t Wiegelied"])?.cells.name).toBe("'t Wiegelied");
  });
});
