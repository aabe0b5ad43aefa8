/**
 * Two thousand and more broken workbooks: none makes the reader fail, and none is taken in by half. A file that was
 * damaged on its way is refused or says the same as before; one that was made up is checked like every other.
 */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowReader } from '#app/domain/import/read-row.ts';
import { publicPartner } from '#app/domain/interchange/public-partner.ts';
import { recordReader } from '#app/domain/interchange/read-record.ts';
import { refusalText } from '#app/features/interchange/refusal-text.server.ts';
import { aRecord } from '#tests/support/a-record.ts';
import { NOW } from '#tests/support/demo-directory.ts';
import {
  onePartner,
  ownWorkbook,
  readWorkbook,
  rowXml,
  workbookParts,
  WORLD,
  zipped,
} from '#tests/support/workbooks.ts';

const RUNS = 600;
const records = [aRecord({}, 1), aRecord({ keywords: ['a|b', '=c'] }, 2), aRecord({ description: '' }, 3)];

let ours: Buffer;
let theirs: Buffer;

beforeAll(async () => {
  ours = await ownWorkbook(records);
  const lampje = ['Lampje', 'sociaal', 'Weert', '6001 AB', 475001234, 'Een zin.'];
  theirs = zipped(workbookParts([{ rows: onePartner(lampje) + rowXml(4, ['Kapstok', 'informeel', 'Weert', 6001]) }]));
});

/** Where in a file, as a part of its length, so that a smaller example stays one. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: place, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(200) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('copy' as const), at: place, to: place, length: fc.nat(200) }),
  fc.record({ kind: fc.constant('put' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changedBytes(bytes: Uint8Array, one: Change): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (one.kind) {
    case 'set':
      return Buffer.concat([before, Uint8Array.of(one.byte), after.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, after.subarray(one.length)]);
    case 'end':
      return before;
    case 'put':
      return Buffer.concat([before, one.bytes, after]);
    case 'copy': {
      const to = Math.floor(one.to * bytes.length);
      const part = bytes.subarray(at, at + one.length);
      return Buffer.concat([bytes.subarray(0, to), part, bytes.subarray(to + part.length)]);
    }
  }
}

/** What a hostile part is made of: pieces that mean something to a reader, in the wrong place. */
const piece = fc.constantFrom(
  ...['<row>', '</row>', '<c r="ZZ9" t="s">', '<c>', '</c>', '<v>1e999</v>', '<v>-1</v>', '<t>', '</is>', '<f/>'],
  ...[
    '<!DOCTYPE a>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '&#0;',
    '&#x110000;',
    '&lt',
    '_x0000_',
    '\u0000',
    '\ud83d',
    '"',
    '/>',
  ],
  ...['r="0"', 't="e"', 's="99"', 'r="A1"', 'Id="rId1"', '../../..', 'state="hidden"', 'date1904="1"', 'x:'],
);

const remade = fc.oneof(
  fc.record({ kind: fc.constant('piece' as const), part: place, at: place, length: fc.nat(30), piece }),
  fc.record({ kind: fc.constant('swap' as const), part: place, other: place }),
  fc.record({ kind: fc.constant('drop' as const), part: place }),
  fc.record({ kind: fc.constant('rename' as const), part: place, name: fc.string({ maxLength: 12 }) }),
  fc.record({ kind: fc.constant('bytes' as const), part: place, change }),
);
type Remade = typeof remade extends fc.Arbitrary<infer T> ? T : never;

/** A whole zip file with right sums, and parts that are wrong. */
function remadeZip(bytes: Uint8Array, changes: readonly Remade[]): Buffer {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const named = (at: number) => Object.keys(parts)[Math.floor(at * Object.keys(parts).length)] ?? '';
  for (const one of changes) {
    const name = named(one.part);
    const part = parts[name] ?? new Uint8Array();
    if (one.kind === 'piece') {
      const at = Math.floor(one.at * part.length);
      parts[name] = Buffer.concat([part.subarray(0, at), Buffer.from(one.piece), part.subarray(at + one.length)]);
    } else if (one.kind === 'swap') {
      const other = named(one.other);
      [parts[name], parts[other]] = [parts[other] ?? new Uint8Array(), part];
    } else if (one.kind === 'bytes') {
      parts[name] = changedBytes(part, one.change);
    } else {
      delete parts[name];
      if (one.kind === 'rename') parts[one.name || '/'] = part;
    }
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}

const readRow = rowReader(WORLD);
const readRecord = recordReader(WORLD, NOW);

/** Every partner in the file is read or refused; nothing in between. */
function lookAt(file: Awaited<ReturnType<typeof readWorkbook>>): void {
  if (!file.ok) return expect(refusalText('nl', file)).toMatch(/Er is niets opgenomen\.$/);
  if (file.holds === 'rows') return file.rows.forEach((row) => expect(readRow(row).ok).toBeTypeOf('boolean'));
  [...file.records].forEach((record, index) => {
    const reading = readRecord(record, index + 1);
    if (reading.ok) expect(publicPartner.safeParse(reading.record).success).toBe(true);
    else expect(reading.problems.some(({ refuses }) => refuses)).toBe(true);
  });
}

describe.each([
  ['our own workbook', () => ours],
  ["a coordinator's workbook", () => theirs],
])('%s', (_, original) => {
  test('damaged on its way is refused, or says what it said', async () => {
    const whole = await readWorkbook(original());
    expect(whole.ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const file = await readWorkbook(changes.reduce<Uint8Array>(changedBytes, original()));
        if (file.ok) expect(file).toEqual(whole);
        else expect(refusalText('nl', file)).toMatch(/Er is niets opgenomen\.$/);
      }),
      { numRuns: RUNS, seed: 6041 },
    );
  });

  test('made up anew is refused, or every partner in it is looked at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(remade, { minLength: 1, maxLength: 4 }), async (changes) => {
        lookAt(await readWorkbook(remadeZip(original(), changes)));
      }),
      { numRuns: RUNS, seed: 6042 },
    );
  });
});
