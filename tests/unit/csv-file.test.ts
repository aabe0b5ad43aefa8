/** A file for a spreadsheet says what we know, and runs nothing. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile, csvText } from '#app/platform/csv-file.server.ts';

test.each(['=CMD()', '+31475001234', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('%j is shown as text', (cell) => {
  const [[read]] = parse(csvText([[cell]]), { delimiter: ';', bom: true, relax_quotes: false }) as [[string]];
  expect(read).toBe(`'${cell}`);
});

test('a file is kept by nobody between the site and who asked for it', () => {
  expect(csvFile('deelnemers', []).headers.get('Cache-Control')).toBe('private, no-store');
});

test('a number of our own stays a number', () => {
  expect(csvText([[-3, 0]])).toBe('\uFEFF-3;0\r\n');
});

test('whatever a cell holds, it is read back as it was, and no cell begins a formula', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', '=', '+', ' ', 'é', '🙂') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(csvText(rows), {
        delimiter: ';',
        bom: true,
        record_delimiter: '\r\n',
        relax_column_count: true,
      });
      expect(read.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(rows);
      expect(read.flat().filter((one) => /^[=+\-@\t\r]/.test(one))).toEqual([]);
    }),
  );
});
