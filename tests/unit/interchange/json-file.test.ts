import { describe, expect, test } from 'vitest';
import { jsonFile, readJsonFile } from '#app/domain/interchange/json-file.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { aRecord, fileOf } from '#tests/support/a-record.ts';

const MOST = 4;
const HEADING = { exportedAt: Date.UTC(2026, 8, 17), coalition: 'Coalitie "Maas & Peel"' };

async function written(records: PublicPartner[]): Promise<string> {
  const parts: string[] = [];
  for await (const part of jsonFile(records, HEADING)) parts.push(part);
  return parts.join('');
}

function recordsIn(text: string): unknown[] {
  const file = readJsonFile(text, MOST);
  if (!file.ok) throw new Error(file.error);
  return [...file.records];
}

describe('the file', () => {
  test('says where it is from and when, and holds every record whole', async () => {
    const records = [aRecord(), aRecord({ name: 'Tweede "lampje"\n' })];
    const file = await written(records);
    expect(JSON.parse(file)).toEqual({
      format: 'korte-lijntjes',
      version: 1,
      exportedAt: '2026-09-17T00:00:00.000Z',
      coalition: HEADING.coalition,
      partners: records,
    });
    expect(recordsIn(file)).toEqual(records);
  });

  test('has a line for each record, so that two of them can be compared', async () => {
    expect((await written([aRecord(), aRecord()])).split('\n')).toHaveLength(5);
  });

  test('may be of nobody', async () => {
    expect(recordsIn(await written([]))).toEqual([]);
  });
});

describe('is not read', () => {
  const good = fileOf([aRecord()]);

  test.each([
    ['a file that is cut off', good.slice(0, -10), 'no-json'],
    ['no JSON', '{ naam: Lampje }', 'no-json'],
    ['a list', '[]', 'other-json'],
    ['a long list', JSON.stringify(Array.from({ length: 5000 }, () => 'lampje')), 'other-json'],
    ['JSON of something else', '{"format":"geojson","version":1,"partners":[]}', 'other-json'],
    ['a file without partners', '{"format":"korte-lijntjes","version":1}', 'other-json'],
    ['one whose partners are no list', '{"format":"korte-lijntjes","version":1,"partners":{"length":3}}', 'other-json'],
    ['a later version', good.replace('"version":1', '"version":2'), 'other-version'],
    ['more records than are taken', fileOf(Array.from({ length: 5 }, () => aRecord())), 'too-many'],
    ['lists in lists', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'too-deep'],
    ['objects in objects', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, 'too-deep'],
  ])('%s', (_, text, error) => {
    expect(readJsonFile(text, MOST)).toEqual({ ok: false, error });
  });

  test('but brackets in a text are text', () => {
    const records = [aRecord({ description: `${'["{'.repeat(100)}\\"[[[` })];
    expect(recordsIn(fileOf(records))).toEqual(records);
  });

  test('but a record that is broken is one among others', () => {
    const file = fileOf([aRecord(), aRecord({ name: 'Kapot' })]).replace('"Kapot"', 'Kapot');
    expect(recordsIn(file)).toEqual([aRecord(), undefined]);
  });

  test('but whatever stands between the parts, and in which order, is up to who made it', () => {
    const [one, two] = [aRecord(), aRecord({ name: 'Twee' })];
    const file = JSON.stringify(
      { partners: [one, two], other: { partners: [3] }, version: 1, format: 'korte-lijntjes' },
      null,
      4,
    );
    expect(recordsIn(file)).toEqual([one, two]);
  });
});
