/** What an import has to say, in the language of who reads it. */
import { describe, expect, test } from 'vitest';
import { INVALID_REASONS } from '#app/domain/import/finding-values.ts';
import { recordNotes, rowNotes, type Finding, type Holds, type RowNotes } from '#app/domain/import/findings.ts';
import { importReport } from '#app/domain/import/report.ts';
import { rowReader } from '#app/domain/import/read-row.ts';
import { fileRefusal } from '#app/features/interchange/file-refusal.ts';
import { findingText } from '#app/features/interchange/finding-text.server.ts';
import { refusalText } from '#app/features/interchange/refusal-text.server.ts';
import { reportText } from '#app/features/interchange/report-text.server.ts';
import { allTexts } from '#app/i18n/texts.server.ts';
import { aRow, importWorld } from '#tests/support/import-world.ts';

function noted(note: (notes: RowNotes) => void): Finding {
  const notes = rowNotes(3);
  note(notes);
  return notes.findings[0]!;
}

function inBoth(finding: Finding, holds: Holds = 'rows'): string[] {
  return [findingText('nl', holds, finding), findingText('en', holds, finding)];
}

describe('what there is to say', () => {
  test('asks for what may be meant, and says what became of the row', () => {
    const unknown = { text: 'Roermund', suggestion: 'Roermond' };
    expect(inBoth(noted((notes) => notes.remark(null, '', 'area-unknown', unknown)))).toEqual([
      '"Roermund" is geen gemeente van deze coalitie. Bedoelt u Roermond? De rij is opgenomen, zonder dit gebied. Verbeter het in het blad en doe de import nog eens.',
      '"Roermund" is not a municipality of this coalition. Do you mean Roermond? The row was taken in, without this area. Correct it in the sheet and do the import again.',
    ]);
    expect(inBoth(noted((notes) => notes.refuse(null, '', 'area-unknown', { ...unknown, suggestion: null })))).toEqual([
      '"Roermund" is geen gemeente van deze coalitie. Er blijft geen werkgebied over. De rij is niet opgenomen.',
      '"Roermund" is not a municipality of this coalition. No area is left. The row was not taken in.',
    ]);
  });

  test('of a likely duplicate names the other, why, and what to do', () => {
    const other = { name: 'De Kapstok', row: null, slug: 'de-kapstok' };
    const grounds = ['name', 'address', 'phone'] as const;
    const finding = noted((notes) => notes.refuse(null, '', 'likely-duplicate', { other, grounds: [...grounds] }));
    const [dutch, english] = inBoth(finding);
    expect(dutch).toMatch(
      /die al in de lijst staat \(\/partners\/de-kapstok\).*naam, adres en telefoonnummer\. De rij/,
    );
    expect(english).toMatch(
      /in the list already \(\/partners\/de-kapstok\).*name, address and telephone number\. The row/,
    );
    expect(inBoth(finding, 'records')[0]).toContain('De partner is niet opgenomen. Is het toch een andere, of moet');
  });

  test('of a telephone number says what is wrong with it', () => {
    const problem = { code: 'start' } as const;
    expect(inBoth(noted((notes) => notes.remark(null, '', 'phone-invalid', { problem })))).toEqual([
      expect.stringMatching(/^Een Nederlands nummer begint met een 0.* De rij is wel opgenomen, zonder dit nummer\./),
      expect.stringMatching(/^A Dutch number starts with a 0.* The row was taken in, without this number\./),
    ]);
  });

  test('of a record that cannot be kept says where, and what is the matter', () => {
    const notes = recordNotes(1);
    for (const reason of INVALID_REASONS) notes.refuse(null, '', 'invalid', { where: 'services.0.name', reason });
    const texts = notes.findings.map((finding) => findingText('en', 'records', finding));
    expect(texts[0]).toBe(
      'The partner cannot be kept like this (services.0.name: missing). The partner was not taken in.',
    );
    expect(new Set(texts)).toHaveLength(INVALID_REASONS.length);
  });

  test('keeps what somebody typed as it was typed', () => {
    const typed = '$t(import.title) {{it}} <b>';
    expect(inBoth(noted((notes) => notes.remark(null, '', 'term-unknown', { word: typed })))[0]).toContain(typed);
  });

  test.each(['nl', 'en'] as const)('leaves no place open in %s', (language) => {
    const readRow = rowReader(importWorld());
    const wrong = aRow({
      domain: 'zorg',
      municipalities_served: 'Roermund|Baarlo',
      postcode: 'x',
      phone: '1',
      email: 'x',
    });
    const strange = aRow({ themes: 'x', type: 'x', languages: 'x', phone: '1', email: 'x', website: '::', lat: '1' });
    for (const row of [wrong, strange, aRow({ name: '', domain: '', municipalities_served: '' })]) {
      const reading = readRow(row);
      for (const finding of reading.ok ? reading.remarks : reading.problems) {
        expect(findingText(language, 'rows', finding)).toMatch(/^[^{}]+[.?]$/);
      }
    }
  });
});

describe('the domains that a sentence asks for', () => {
  const readRow = rowReader(importWorld());

  test.each(['nl', 'en'] as const)('are those that are read, in %s', (language) => {
    const sentence = allTexts[language].importReport.finding['domain-missing'];
    const words = /: (.+)\.$/.exec(sentence)?.[1]?.split(/, | of | or /) ?? [];
    const read = words.map((domain) => readRow(aRow({ domain })));
    expect(new Set(read.map((reading) => reading.ok && reading.draft.domain))).toHaveLength(5);
    expect(read.every(({ ok }) => ok)).toBe(true);
  });
});

describe('why a file is not taken in', () => {
  test('is a sentence that ends with what was kept', () => {
    const most = { most: 50_000 };
    expect(refusalText('nl', fileRefusal('too-many-rows', most))).toBe(
      'Het bestand heeft meer dan 50.000 rijen; zoveel kunnen er in één keer in. Splits het bestand. Er is niets opgenomen.',
    );
    expect(refusalText('en', fileRefusal('too-many-rows', most))).toContain('50,000 rows');
  });

  test('names the columns that are missing', () => {
    const refusal = (...columns: ('name' | 'domain')[]) => fileRefusal('columns-missing', { columns });
    expect(refusalText('nl', refusal('name'))).toContain('ontbreekt de kolom Naam.');
    expect(refusalText('en', refusal('name', 'domain'))).toContain('lacks the columns Name, Domain.');
    expect(refusalText('nl', fileRefusal('no-header'))).toContain('Naam, Domein, Werkgebied, Postcode.');
  });
});

test('the report of the command has the counts, and each finding with its place and its code', () => {
  const finding = noted((notes) => notes.refuse('domain', 'zorg', 'domain-unknown', { text: 'zorg' }));
  const row = { row: 3, name: null, outcome: 'refused', write: null, routes: null, doubt: null } as const;
  const kept = { holds: 'rows', batch: null, publish: false, dryRun: true } as const;
  const text = reportText(importReport(kept, [], [{ ...row, findings: [finding] }], []));
  expect(text).toMatch(/^Proef: er is niets geschreven\./);
  expect(text).toContain('1 rij gelezen\n  0 toegevoegd\n  0 gewijzigd\n  0 ongewijzigd\n  1 niet opgenomen');
  expect(text).toMatch(/ {2}rij 3, Domein "zorg": "zorg" is geen domein\..* \[domain-unknown\]/);
});
