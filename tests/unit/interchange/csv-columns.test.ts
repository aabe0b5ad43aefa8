/** What a sheet says of a partner is read back as the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinedList, joinedServices, splitList, splitServices } from '#app/domain/import/cell-lists.ts';
import { findHeader, IMPORT_COLUMNS, sheetRow } from '#app/domain/import/columns.ts';
import { newPartner } from '#app/domain/import/new-partner.ts';
import { rowReader } from '#app/domain/import/read-row.ts';
import { csvColumns } from '#app/domain/interchange/csv-columns.ts';
import { publicPartnerOf, type PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { parseCsv } from '#app/platform/csv.server.ts';
import { csvLine } from '#app/platform/csv-file.server.ts';
import { aRecord } from '#tests/support/a-record.ts';
import { aLocation, aService } from '#tests/support/an-organisation.ts';
import { importWorld } from '#tests/support/import-world.ts';

const world = importWorld();
const cellsOf = csvColumns(world);
const readRow = rowReader(world);

/** As a file says it, and as an import reads it from there. */
function throughAFile(record: PublicPartner): PublicPartner {
  const cells = cellsOf(record);
  const text = csvLine(IMPORT_COLUMNS) + csvLine(IMPORT_COLUMNS.map((column) => cells[column]));
  const parsed = parseCsv(text, ';');
  if (!parsed.ok) throw new Error(`Cannot read line ${parsed.line}`);
  const row = sheetRow(findHeader(parsed.rows)!, 1, parsed.rows[1]!);
  const reading = readRow(row!);
  if (!reading.ok) throw new Error(reading.problems.map(({ code }) => code).join(' '));
  const details = newPartner(reading.draft, { newId: () => 'id', today: '2026-09-17' });
  const kept = { verification: null, unconfirmedSince: null, demo: false, version: 1, updatedAt: 1 };
  return publicPartnerOf({ ...details, ...kept, id: reading.draft.id ?? '', slug: 'x' }, []);
}

/** One line, as names are, with every sign that means something in a cell. */
const line = fc
  .string({
    unit: fc.constantFrom('n', 'é', ' ', ';', '|', ':', '\\', '"', "'", ',', '=', '+', '-', '@', '🙂'),
    minLength: 1,
  })
  .map((text) => text.replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

describe('a list in a cell', () => {
  test('is read as it was, whatever its parts say', () => {
    fc.assert(
      fc.property(fc.array(line), (parts) => {
        expect(splitList(joinedList(parts))).toEqual(parts);
      }),
    );
  });

  test('of services as well', () => {
    const service = fc.record({ name: line, description: fc.oneof(fc.constant(''), text) });
    fc.assert(
      fc.property(fc.array(service), (services) => {
        const read = splitServices(joinedServices(services));
        expect(read.map(({ name, description }) => ({ name, description: description ?? '' }))).toEqual(services);
      }),
    );
  });

  test.each([
    ['a|b;c', ['a', 'b;c']],
    ['a;b', ['a', 'b']],
    ['C:\\map|b', ['C:\\map', 'b']],
  ])('%s has the parts people mean', (cell, parts) => {
    expect(splitList(cell)).toEqual(parts);
  });
});

describe('a partner in columns', () => {
  test('is read back as it was, whatever its texts say', () => {
    const texts = fc.record({ name: line, description: text, service: line, role: fc.option(line), contact: line });
    fc.assert(
      fc.property(texts, ({ name, description, service, role, contact }) => {
        const services = [aService({ name: service, description, audiences: [], phases: [] })];
        const contacts = [
          { ...aRecord().contacts[0]!, id: 'c', name: contact, role, phone: '+31475001234', email: null },
        ];
        const record = aRecord({ name, description, services, contacts });
        expect(cellsOf(throughAFile(record))).toEqual(cellsOf(record));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a Dutch number', '+31475001234', '0475 00 12 34'],
    ['a foreign number', '+4924215551234', '+49 242 155 512 34'],
    ['the number of a municipality', '140475', '14 0475'],
    ['what is no number', 'vraag ernaar', 'vraag ernaar'],
  ])('writes %s as people do', (_, phone, written) => {
    expect(cellsOf(aRecord({ phone })).phone).toBe(written);
  });

  test('survives a spreadsheet that would calculate', () => {
    const record = aRecord({ name: '=HYPERLINK("http://x")', phone: '+4924215551234', description: "'-1" });
    const cells = cellsOf(record);
    expect(csvLine([cells.name, cells.phone, cells.description])).toBe(
      `"'=HYPERLINK(""http://x"")";'+49 242 155 512 34;''-1\r\n`,
    );
    expect(throughAFile(record)).toMatchObject({ name: record.name, phone: record.phone, description: "'-1" });
  });

  test('gives a point that is an address, and no point that is only its postcode', () => {
    expect(cellsOf(aRecord())).toMatchObject({ lat: '51,194', lng: '5,987' });
    const record = aRecord({ locations: [aLocation({ precision: 'postcode' })] });
    expect(cellsOf(record)).toMatchObject({ lat: '', lng: '' });
    expect(throughAFile(record).locations[0]?.precision).toBe('postcode');
  });

  test('says "Alle gemeenten" when it is everywhere', () => {
    const serviceAreas = world.municipalities.map(({ code }) => code);
    const record = aRecord({ services: [aService({ serviceAreas })] });
    expect(cellsOf(record).municipalities_served).toBe('Alle gemeenten');
    expect(throughAFile(record).services[0]?.serviceAreas).toEqual(serviceAreas.toSorted());
  });

  test('says a word it does not know by its id', () => {
    const record = aRecord({ type: 'guild', languages: ['tlh'] });
    expect(cellsOf(record)).toMatchObject({ type: 'guild', languages: 'tlh' });
  });
});
