/** The product's own workbook: nothing that is public gets lost in it, and no cell of it is ever a formula. */
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { TITLES, TABLES, WORD_SHEET } from '#app/domain/interchange/workbook-sheets.ts';
import { demoPartners, publicPartnerArbitrary } from '#tests/support/public-partners.ts';
import { ownWorkbook, readWorkbook, recordsIn, withParts, WORLD } from '#tests/support/workbooks.ts';
import { aRecord } from '#tests/support/a-record.ts';

const partners = demoPartners(WORLD);

/** The text of every cell of a sheet, as another program reads it. */
async function sheetNamed(bytes: Buffer, title: string) {
  const sheet = (await readXlsxFile(bytes, { trim: false })).find((one) => one.sheet === title);
  if (!sheet) throw new Error(`Expected a sheet ${title}`);
  return sheet.data;
}

describe('a workbook of ours', () => {
  test('brings every partner of the demo back as it was', async () => {
    expect(await recordsIn(await ownWorkbook(partners))).toEqual(partners);
  });

  test('brings any partner back, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(publicPartnerArbitrary, { minLength: 5, maxLength: 10 }), async (some) => {
        const different = some.map((partner, index) => ({ ...partner, slug: `lampje-${index}` }));
        expect(await recordsIn(await ownWorkbook(different))).toEqual(different);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    '=HYPERLINK("https://kwaad.example")',
    "'=1+1",
    '+31',
    '-',
    '@SUM(A1)',
    '\t=1',
    '\r\n',
    "'gewoon'",
    'twee\nregels',
    '  ruimte eromheen  ',
    '_x000D_ en _x005F_',
    'bel\u0007 en nul\u0000',
    'half \ud83d teken',
    '<b>&amp;</b> ]]>',
    '"0475-123456"',
    '👶🏽 الأم',
    'x'.repeat(4000),
  ])('keeps a text as it is: %j', async (text) => {
    const record = aRecord({ description: text, keywords: ['a|b', 'c\\d', 'e'], phone: text.trim() || null });
    expect(await recordsIn(await ownWorkbook([record]))).toEqual([record]);
  });

  test('is read by another program, with the words of the coalition', async () => {
    const bytes = await ownWorkbook(partners);
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...TABLES.map((table) => TITLES[table]), WORD_SHEET.title]);
    const [heads = [], first = []] = await sheetNamed(bytes, 'Hulpaanbod');
    const service = partners[0]!.services[0]!;
    const label = WORLD.vocabulary.theme.find(({ id }) => id === service.themes[0])!.label.nl;
    expect(String(first[heads.indexOf("Thema's")]).split('|')[0]).toBe(label);
    expect(first[heads.indexOf('Partner')]).toBe(partners[0]!.slug);
  });

  test('has no formula, and none comes of it when somebody saves it as CSV', async () => {
    const bytes = await ownWorkbook([aRecord({ name: '=CMD()', keywords: ['@SUM(A1)'], phone: '+4930123456' })]);
    for (const part of Object.values(unzipSync(bytes))) expect(strFromU8(part)).not.toMatch(/<f[\s>/]/);
    const texts = (await sheetNamed(bytes, 'Partners')).flat().filter((cell) => typeof cell === 'string');
    expect(texts).toContain("'=CMD()");
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
  });

  test('reads words that were typed anew, in any order of rows and columns', async () => {
    const bytes = await ownWorkbook([aRecord()]);
    const changed = withParts(bytes, (parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = strFromU8(parts[name]!).replace('>sociaal<', '>Informeel<').replace('>nee<', '> JA <');
      return { ...parts, [name]: Buffer.from(xml) };
    });
    expect(await recordsIn(changed)).toMatchObject([{ domain: 'informal', interpreter: true }]);
  });

  test.each([
    ['a sheet is gone', /name="Stappen"/, 'name="Anders"', 'xl/workbook.xml', 'sheet-missing', { title: 'Stappen' }],
    [
      'a column is gone',
      '>Domein<',
      '>Iets anders<',
      'xl/worksheets/sheet1.xml',
      'sheet-columns-missing',
      { heads: ['Domein'] },
    ],
  ])('is refused as a whole when %s', async (_, from, to, name, error, values) => {
    const changed = withParts(await ownWorkbook([aRecord()]), (parts) => ({
      ...parts,
      [name]: Buffer.from(strFromU8(parts[name]!).replace(from, to)),
    }));
    expect(await readWorkbook(changed)).toMatchObject({ ok: false, error, values });
  });

  test('tells of rows that belong to no partner', async () => {
    const [one, other] = [aRecord(), aRecord({}, 2)];
    const changed = withParts(await ownWorkbook([one, other]), (parts) => {
      const name = 'xl/worksheets/sheet1.xml';
      const xml = strFromU8(parts[name]!).replace(/<row r="3">.*?<\/row>/s, '');
      return { ...parts, [name]: Buffer.from(xml) };
    });
    expect(await recordsIn(changed)).toEqual([one]);
    const values = { title: 'Locaties', count: 1 };
    expect(await readWorkbook(changed)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'rows-stray', values })]),
    });
  });
});
