/** The HSDS data package: what is in it, that it comes back as it went, and what is done with a package that is wrong. */
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellText, valueOf } from '#app/domain/hsds/package-cells.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { isPackage, readPackage } from '#app/features/hsds/read-package.server.ts';
import { writePackage } from '#app/features/hsds/write-package.server.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';
import { demoPartners, publicPartnerArbitrary } from '#tests/support/public-partners.ts';

const directory = demoDirectory();
/** Enough to have a row in every table. */
const partners = demoPartners(directory).slice(0, 40);

type Description = {
  name: string;
  resources: {
    name: string;
    path: string;
    schema: {
      fields: { name: string; type: string; format?: string; constraints: { required?: true; unique?: true } }[];
      foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
    };
  }[];
};

async function packed(some: Iterable<PublicPartner>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writePackage(some, { directory, baseUrl: 'https://gids.example', now: NOW }))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A receiving house sets for itself when a partner changed. */
const withoutMoment = ({ updatedAt: _, ...partner }: PublicPartner) => partner;

async function readBack(bytes: Uint8Array) {
  const reading = await readPackage(bytes, directory);
  if (!reading.ok) throw new Error(`Expected partners, got ${reading.error.code}`);
  return { ...reading, partners: reading.partners.map(withoutMoment) };
}

let demo: Uint8Array;
let files: Map<string, string>;
let description: Description;
beforeAll(async () => {
  demo = await packed(partners);
  files = new Map(Object.entries(unzipSync(demo)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  description = JSON.parse(files.get('datapackage.json')!) as Description;
});

describe('a package of partners of the demo', () => {
  test('comes back as it went', async () => {
    expect(await readBack(demo)).toEqual({ ok: true, partners: partners.map(withoutMoment), notes: [] });
  });

  test('has the files it says it has, each with the columns it says', () => {
    expect([...files.keys()].sort()).toEqual(
      [...description.resources.map(({ path }) => path), 'datapackage.json'].sort(),
    );
    for (const { path, schema } of description.resources) {
      expect(rowsOf(path)[0], path).toEqual(schema.fields.map(({ name }) => name));
    }
  });

  test('holds in every cell what its description says', () => {
    for (const { path, schema } of description.resources) {
      const [, ...rows] = rowsOf(path);
      expect(rows.length, path).toBeGreaterThan(0);
      for (const [index, { name, type, format, constraints }] of schema.fields.entries()) {
        const cells = rows.map((row) => row[index]!);
        if (constraints.required)
          expect(
            cells.filter((cell) => cell === ''),
            `${path} ${name}`,
          ).toEqual([]);
        if (constraints.unique) expect(new Set(cells).size, `${path} ${name}`).toBe(cells.length);
        const wrong = cells.filter((cell) => cell !== '' && !FORMATS[format ?? type]!.test(cell));
        expect(wrong, `${path} ${name}`).toEqual([]);
      }
    }
  });

  test('points only at what is in it', () => {
    const idsOf = (name: string) => {
      const [head, ...rows] = rowsOf(description.resources.find((one) => one.name === name)!.path);
      return new Set(rows.map((row) => row[head!.indexOf('id')]!));
    };
    for (const { path, schema } of description.resources) {
      const [head, ...rows] = rowsOf(path);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = idsOf(reference.resource);
        const ids = rows.map((row) => row[head!.indexOf(fields)]!).filter((id) => id !== '');
        expect(
          ids.filter((id) => !known.has(id)),
          `${path} ${fields}`,
        ).toEqual([]);
      }
    }
  });

  test('is known by what is in it', () => {
    expect(isPackage(demo)).toBe(true);
    expect(isPackage(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe(false);
    expect(isPackage(strToU8('naam;postcode'))).toBe(false);
    expect(isPackage(demo.subarray(0, 1000))).toBe(false);
  });
});

test('any partners come back as they went', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(publicPartnerArbitrary, { selector: ({ id }) => id, maxLength: 8 }),
      async (some) => {
        fc.pre(some.length > 0);
        expect(await readBack(await packed(some))).toEqual({ ok: true, partners: some.map(withoutMoment), notes: [] });
      },
    ),
    { numRuns: 15 },
  );
});

describe('a cell', () => {
  test('is read as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'*[=+@-]/)), (text) => {
        const [[cell] = []] = parse(`${cellText(text)},x`, { relax_quotes: false }) as string[][];
        expect(valueOf(cell!)).toBe(text);
      }),
    );
  });

  test.each([
    ['=CMD()', "'=CMD()"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3+cmd|A0', "'-2+3+cmd|A0"],
    ["'=al gemerkt", "''=al gemerkt"],
    ['+31475005102', '+31475005102'],
    ['-5.98', '-5.98'],
  ])('is no formula: %s', (text, cell) => {
    expect(cellText(text)).toBe(cell);
  });
});

describe('a package of somebody else', () => {
  const ORGANIZATIONS = 'id,name,description\n1,Het Lampje,Wij helpen.\n';
  const LOCATIONS = 'id,organization_id,location_type,latitude,longitude\n2,1,physical,51.19,5.98\n';
  const ADDRESSES = 'id,location_id,address_1,city,postal_code\n3,2,Lampjesweg 1,Roermond,6041AB\n';
  const SERVICES = 'id,organization_id,name,status\n4,1,Spreekuur,active\n';
  const foreign = (changed: Zippable = {}, folder = '') => {
    const tables = {
      'organizations.csv': ORGANIZATIONS,
      'locations.csv': LOCATIONS,
      'addresses.csv': ADDRESSES,
      'services.csv': SERVICES,
    };
    const all: Zippable = {
      ...Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)])),
      ...changed,
    };
    return zipSync(Object.fromEntries(Object.entries(all).map(([name, bytes]) => [folder + name, bytes])));
  };

  test('is read, without a description and in a folder of its own', async () => {
    expect(await readBack(foreign({}, 'export 2026/'))).toMatchObject({
      partners: [{ name: 'Het Lampje', services: [{ name: 'Spreekuur' }], locations: [{ street: 'Lampjesweg' }] }],
      notes: [{ row: 1, code: 'domain-chosen', name: 'Het Lampje' }],
    });
  });

  test.each([
    ['with semicolons', strToU8(ORGANIZATIONS.replaceAll(',', ';'))],
    ['with a byte order mark and line ends of Windows', strToU8(`\uFEFF${ORGANIZATIONS.replaceAll('\n', '\r\n')}`)],
    ['in Windows-1252', Buffer.from('id,name,description\n1,Caf\xE9,x\n', 'latin1')],
    ['in UTF-16', Buffer.from(`\uFEFF${ORGANIZATIONS}`, 'utf16le')],
    ['with columns nobody knows', strToU8('id,__proto__,name,constructor,description\n1,x,Het Lampje,y,z\n')],
  ])('is read %s', async (_, bytes) => {
    const { partners: read } = await readBack(foreign({ 'organizations.csv': bytes }));
    expect(read.map(({ name }) => name)).toEqual([expect.stringMatching(/^(Het Lampje|Café)$/)]);
  });

  test('says which rows point at nothing, and takes the rest', async () => {
    const { notes, partners: read } = await readBack(
      foreign({
        'services.csv': strToU8(`${SERVICES}5,99,Weg,active\n`),
        'phones.csv': strToU8('id,contact_id,number\n6,7,0475005102\n'),
      }),
    );
    expect(read[0]!.services).toHaveLength(1);
    expect(notes).toEqual(
      expect.arrayContaining([
        { row: 0, code: 'dangling', file: 'services.csv', column: 'organization_id', count: 1 },
        { row: 0, code: 'dangling', file: 'phones.csv', column: 'contact_id', count: 1 },
      ]),
    );
  });

  test('says which organization cannot be a partner, and takes the others', async () => {
    const two = strToU8(`${ORGANIZATIONS}9,Zonder adres,Nergens.\n`);
    const { notes, partners: read } = await readBack(foreign({ 'organizations.csv': two }));
    expect(read).toHaveLength(1);
    expect(notes).toContainEqual({ row: 2, code: 'no-location', name: 'Zonder adres' });
  });

  test.each([
    [
      'terms that are above themselves',
      { 'taxonomy_terms.csv': 'id,name,parent_id\na,A,b\nb,B,c\nc,C,a\n' },
      'taxonomy_terms.csv',
    ],
    ['a term that is its own parent', { 'taxonomy_terms.csv': 'id,name,parent_id\na,A,a\n' }, 'taxonomy_terms.csv'],
    [
      'organizations that are',
      { 'organizations.csv': 'id,name,parent_organization_id\n1,A,2\n2,B,1\n' },
      'organizations.csv',
    ],
  ])('is refused with %s', async (_, tables, file) => {
    const changed = Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)]));
    expect(await readPackage(foreign(changed), directory)).toEqual({ ok: false, error: { code: 'circular', file } });
  });

  test.each([
    ['is empty', strToU8('')],
    ['has only a heading', strToU8('id,name,description\n')],
  ])('is of nobody when its table of organizations %s', async (_, bytes) => {
    const reading = await readPackage(foreign({ 'organizations.csv': bytes }), directory);
    expect(reading).toMatchObject({ ok: true, partners: [] });
  });

  test('is refused without a table of organizations', async () => {
    const services = { 'datapackage.json': strToU8('{}'), 'services.csv': strToU8('id,name,status\n') };
    expect(await readPackage(Buffer.from(zipSync(services)), directory)).toEqual({
      ok: false,
      error: { code: 'no-organizations' },
    });
  });

  test('of nobody comes back as nobody', async () => {
    expect(await readPackage(await packed([]), directory)).toEqual({ ok: true, partners: [], notes: [] });
  });

  test.each([
    ['is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['has a quote that does not end', strToU8('id,name\n1,"Het Lampje\n')],
    ['has one endless cell', strToU8(`id,name\n1,"${'x'.repeat(1_100_000)}"\n`)],
  ])('is refused when a table %s', async (_, bytes) => {
    const reading = await readPackage(foreign({ 'services.csv': bytes }), directory);
    expect(reading).toEqual({ ok: false, error: { code: 'broken-table', file: 'services.csv' } });
  });

  test('is refused when it would take more room than a package can need', async () => {
    const whole = Buffer.from(foreign());
    const sizeInDirectory = whole.indexOf('PK\u0001\u0002') + 24;
    whole.writeUInt32LE(700 * 1024 * 1024, sizeInDirectory);
    expect(await readPackage(whole, directory)).toEqual({ ok: false, error: { code: 'unreadable' } });
  });

  test('that is damaged anywhere never makes it fail', async () => {
    const whole = foreign();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, length) => {
        const damaged = whole.slice(0, length % 3 === 0 ? length : whole.length);
        damaged[at] = byte;
        expect(await readPackage(damaged, directory)).toHaveProperty('ok');
      }),
      { numRuns: 200 },
    );
  });
});

const FORMATS: Record<string, RegExp> = {
  string: /./s,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  uri: /^https?:\/\/[!-~]+$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:00$/,
};

function rowsOf(path: string): string[][] {
  return parse(files.get(path)!) as string[][];
}
