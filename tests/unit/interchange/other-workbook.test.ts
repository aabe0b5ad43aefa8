/** A coordinator's own workbook is read as the same list in CSV is, and what is no such workbook is refused in one sentence. */
import { zipSync, strToU8 } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import {
  cellsIn,
  HEADS,
  onePartner,
  readWorkbook,
  rowXml,
  workbookParts,
  zipped,
  type SheetXml,
} from '#tests/support/workbooks.ts';

const LAMPJE = { name: 'Lampje', domain: 'sociaal', municipalities_served: 'Weert', postcode: '6001 AB' };

function workbookOf(...sheets: SheetXml[]): Buffer {
  return zipped(workbookParts(sheets));
}

/** The workbook of one partner with some parts changed; null takes one away. */
function changed(parts: Record<string, string | null>): Buffer {
  const all = { ...workbookParts([{ rows: onePartner() }]), ...parts };
  return zipped(Object.fromEntries(Object.entries(all).filter((part): part is [string, string] => part[1] !== null)));
}

describe('a workbook with the columns of an import', () => {
  test('is read as another program writes it, numbers, days and yes or no included', async () => {
    const rows = [
      HEADS,
      ['Lampje', 'sociaal', 'Weert', 6001, 475001234, new Date('2026-09-14T00:00:00Z')],
      ['Kapstok', 'informeel', 'Weert', 6001, 31475001234, true],
    ];
    const bytes = await writeXlsxFile(rows, { dateFormat: 'dd-mm-yyyy' }).toBuffer();
    expect(await cellsIn(bytes)).toEqual([
      { ...LAMPJE, postcode: '6001', phone: '0475001234', description: '2026-09-14' },
      { ...LAMPJE, name: 'Kapstok', domain: 'informeel', postcode: '6001', phone: '+31475001234', description: 'ja' },
    ]);
  });

  test('keeps the number of a row, below a title and with empty rows in between', async () => {
    const rows = [rowXml(1, ['Onze partners']), rowXml(3, HEADS), rowXml(6, Object.values(LAMPJE))];
    const file = await readWorkbook(workbookOf({ rows: rows.join('') }));
    expect(file).toMatchObject({ ok: true, rows: [{ number: 3, cells: LAMPJE }] });
  });

  test('reads a formula by what Excel kept, and tells where it kept nothing', async () => {
    const cells = [
      { xml: '<c r="{name}" t="str"><f>A9&amp;B9</f><v>Lampje</v></c>' },
      'sociaal',
      'Weert',
      { xml: '<c r="{name}"><f>6000+1</f><v>6001</v></c>' },
      { xml: '<c r="{name}"><f>NOW()</f></c>' },
      { xml: '<c r="{name}" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
    ];
    const file = await readWorkbook(workbookOf({ rows: onePartner(cells) }));
    expect(file).toMatchObject({ ok: true, rows: [{ cells: { ...LAMPJE, postcode: '6001' } }] });
    expect(file).toMatchObject({
      findings: [
        { code: 'formula-empty', values: { cell: 'E2' } },
        { code: 'cell-error', values: { cell: 'F2' } },
      ],
    });
  });

  test('tells of the first cells without a value, however many there are', async () => {
    const formulas = Array.from({ length: 5000 }, (_, index) =>
      rowXml(index + 3, [{ xml: '<c r="{name}"><f>A1</f></c>' }]),
    );
    const file = await readWorkbook(workbookOf({ rows: onePartner() + formulas.join('') }));
    expect(file.ok && file.findings.map(({ code }) => code)).toEqual([
      ...Array(20).fill('formula-empty'),
      'more-remarks',
    ]);
  });

  test('takes a text that looks like a formula for the text it is', async () => {
    const bytes = workbookOf({ rows: onePartner(['=CMD()', 'sociaal', 'Weert', '6001 AB']) });
    expect(await cellsIn(bytes)).toEqual([{ ...LAMPJE, name: '=CMD()' }]);
  });

  test('tells that merged cells have one value', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>';
    const file = await readWorkbook(workbookOf({ rows: onePartner(), after }));
    expect(file).toMatchObject({ findings: [{ code: 'cells-merged', values: { cell: 'B2:B3' } }] });
  });

  test('reads the sheet with the columns, and never a hidden one', async () => {
    const file = await readWorkbook(
      workbookOf(
        { name: 'Uitleg', rows: rowXml(1, ['Vul het tweede tabblad in']) },
        { name: 'Oud', state: 'veryHidden', rows: onePartner(['Oud', 'sociaal', 'Weert', '6001 AB']) },
        { name: 'Lijst', rows: onePartner() },
      ),
    );
    const others = [
      { name: 'Uitleg', hidden: false },
      { name: 'Oud', hidden: true },
    ];
    expect(file).toMatchObject({
      rows: [{ cells: LAMPJE }],
      findings: [{ code: 'sheets-skipped', values: { read: 'Lijst', others } }],
    });
  });

  test('reads the columns a coordinator chose', async () => {
    const rows = rowXml(1, ['Wie', 'Domein', 'Werkgebied', 'Postcode']) + rowXml(2, Object.values(LAMPJE));
    const file = await readWorkbook(workbookOf({ rows }), { Wie: 'name' });
    expect(file).toMatchObject({ ok: true, rows: [{ cells: LAMPJE }] });
  });

  test('is read when its parts have other names, prefixes, capitals and shared texts', async () => {
    const parts = workbookParts([{ rows: '' }]);
    const sheet =
      '<x:worksheet xmlns:x="…"><x:sheetData>' +
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c t="s"><x:v>3</x:v></x:c></x:row>' +
      `<x:row>${Object.values(LAMPJE)
        .map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`)
        .join('')}</x:row>` +
      '</x:sheetData></x:worksheet>';
    const strings =
      '<sst><si><r><t>Na</t></r><r><t>am</t></r><rPh><t>klank</t></rPh></si><si><t>Domein</t></si>' +
      '<si><t xml:space="preserve"> Werkgebied</t></si><si><t>Post_x0063_ode</t></si></sst>';
    const relations = parts['xl/_rels/workbook.xml.rels']!.replace(
      'worksheets/sheet1.xml',
      '/XL/Bladen/Een.xml',
    ).replace(
      '</Relationships>',
      '<Relationship Id="s" Type="a/sharedStrings" Target="./Teksten.xml"/></Relationships>',
    );
    const bytes = zipped({
      ...parts,
      'xl/_rels/workbook.xml.rels': relations,
      'xl/bladen/een.xml': sheet,
      'xl/teksten.xml': strings,
    });
    expect(await cellsIn(bytes)).toEqual([LAMPJE]);
  });

  test('stops at more rows than can go in', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => rowXml(index + 2, Object.values(LAMPJE)));
    const file = await readWorkbook(workbookOf({ rows: rowXml(1, HEADS) + rows.join('') }));
    expect(file).toMatchObject({ ok: false, error: 'too-many-rows', values: { most: 50_000 } });
  });

  test('takes no room for cells far away', async () => {
    const far = rowXml(2, Object.values(LAMPJE)).replace('</row>', '<c r="XFD2"><v>1</v></c></row>');
    expect(await cellsIn(workbookOf({ rows: rowXml(1, HEADS) + far }))).toEqual([LAMPJE]);
    const low = workbookOf({ rows: onePartner() + rowXml(1_048_576, ['x']) });
    expect(await readWorkbook(low)).toMatchObject({ ok: false, error: 'too-many-rows' });
  });
});

/** The start of a file of Office before 2007, with a name in its list of parts. */
function oldOffice(name: string): Buffer {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(name, 'utf16le')]);
}

/** A zip file whose list says other sizes than its parts have: 4 kilobytes in the file, as many more as the part can make. */
function lyingZip(): Buffer {
  const parts = workbookParts([{ rows: ' '.repeat(50_000_000) }]);
  const bytes = zipped(parts);
  const list = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  bytes.writeUInt32LE(1000, list + 24);
  return bytes;
}

/** Every part of the list is the same bytes: forty kilobytes that would become hundreds of gigabytes. */
function overlappingZip(): Buffer {
  const one = Buffer.from(zipSync({ 'a.xml': [strToU8(' '.repeat(30_000_000)), { level: 9 }] }));
  const end = one.length - 22;
  const list = one.subarray(one.readUInt32LE(end + 16), end);
  const lists = Array.from({ length: 1500 }, (_, index) => {
    const copy = Buffer.from(list);
    copy.write(String.fromCharCode(97 + (index % 26)), 46);
    return copy;
  });
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(1500, 10);
  return Buffer.concat([one.subarray(0, one.readUInt32LE(end + 16)), ...lists, tail]);
}

/** A list of sheets that all are the same part. */
function manySheets(): Buffer {
  const parts = workbookParts([{ rows: '' }]);
  const one = /<sheet [^>]*>/.exec(parts['xl/workbook.xml']!)![0];
  return zipped({ ...parts, 'xl/workbook.xml': parts['xl/workbook.xml']!.replace(one, one.repeat(1000)) });
}

const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

describe('a file that is no workbook we can read', () => {
  test.each<[string, () => Buffer, string]>([
    ['is empty of rows', () => workbookOf({ rows: '' }), 'empty'],
    ['has other columns', () => workbookOf({ rows: rowXml(1, ['Kleur', 'Maat']) }), 'no-header-on-sheets'],
    [
      'lacks a column',
      () => workbookOf({ rows: rowXml(1, ['Naam', 'Domein']) + rowXml(2, ['a', 'b']) }),
      'columns-missing',
    ],
    ['has hidden sheets only', () => workbookOf({ state: 'hidden', rows: onePartner() }), 'empty'],
    [
      'is a letter',
      () =>
        changed({
          '_rels/.rels': '<R><Relationship Type="a/officeDocument" Target="word/document.xml"/></R>',
          'word/document.xml': '<document/>',
        }),
      'other-zip',
    ],
    ['is a zip file of something else', () => Buffer.from(zipSync({ 'foto.jpg': strToU8('jpg') })), 'other-zip'],
    ['has a password', () => oldOffice('EncryptedPackage'), 'protected'],
    ['is of an old Excel', () => oldOffice('Workbook'), 'old-excel'],
    [
      'is larger than we read',
      () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(50 * 1024 * 1024)]),
      'workbook-too-large',
    ],
    ['is half a file', () => workbookOf({ rows: onePartner() }).subarray(0, 500), 'damaged'],
    ['only begins like a zip file', () => Buffer.from('PK en dan tekst'), 'damaged'],
    ['says it is smaller than it is', lyingZip, 'damaged'],
    ['has parts that lie over each other', overlappingZip, 'damaged'],
    [
      'has entities of its own',
      () => changed({ 'xl/worksheets/sheet1.xml': `${entities}<worksheet>&b;</worksheet>` }),
      'damaged',
    ],
    [
      'has elements without an end',
      () => changed({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
      'damaged',
    ],
    ['refers to a sheet that is not there', () => changed({ 'xl/worksheets/sheet1.xml': null }), 'damaged'],
    [
      'refers to a text that is not there',
      () => workbookOf({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }),
      'damaged',
    ],
    ['has rows in disorder', () => workbookOf({ rows: rowXml(2, HEADS) + rowXml(1, HEADS) }), 'damaged'],
    ['has one sheet a thousand times', manySheets, 'damaged'],
    [
      'lists relations without end',
      () => changed({ '_rels/.rels': `<R>${'<Relationship/>'.repeat(100_000)}</R>` }),
      'damaged',
    ],
    [
      'has a sheet that lies elsewhere',
      () =>
        changed({
          'xl/_rels/workbook.xml.rels':
            '<R><Relationship Id="rId1" Type="a/worksheet" TargetMode="External" Target="https://kwaad.example/"/></R>',
        }),
      'empty',
    ],
    ['is no text in UTF-8', () => Buffer.from(zipSync({ '_rels/.rels': Uint8Array.of(0x3c, 0xff, 0xfe) })), 'damaged'],
  ])('is refused when it %s', async (_, make, error) => {
    expect(await readWorkbook(make())).toMatchObject({ ok: false, error });
  });
});
