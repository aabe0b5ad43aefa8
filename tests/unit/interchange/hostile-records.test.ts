/** Records with anything at all put somewhere in them: each is refused in words, or becomes a partner that can be kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonFile } from '#app/domain/interchange/json-file.ts';
import { planRecords } from '#app/domain/interchange/plan-records.ts';
import { organisationDetails } from '#app/domain/organisation/organisation.ts';
import { atOnce } from '#app/domain/steps.ts';
import { aRecord, fileOf, recordId } from '#tests/support/a-record.ts';
import { aContact } from '#tests/support/an-organisation.ts';
import { HOSTILE_TEXTS } from '#tests/support/hostile-texts.ts';
import { importWorld } from '#tests/support/import-world.ts';

const world = { ...importWorld(), partners: [], routes: [], slugs: new Map<string, string>() };
const options = { choices: {}, publish: true, isErased: () => false, today: '2026-09-17', now: Date.UTC(2026, 8, 17) };

const record = aRecord({
  contacts: [{ ...aContact(), absence: { until: '2026-10-01', fallback: null } }],
  refersTo: [{ partner: recordId(2), theme: 'money', frequency: 'weekly' }],
  verification: { at: 1, by: 'partner', how: 'mail' },
});

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...parts.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, put);
  return copy;
}

const hostile = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', [], {}, [[]], [null], { length: 3 }, { toString: 1 }),
  fc.constantFrom(...HOSTILE_TEXTS.map(({ typed }) => typed), 'x'.repeat(5000), '\u0000', '../..', recordId(1)),
  fc.json().map((text): unknown => JSON.parse(text)),
);
const place = fc.constantFrom(...pathsIn(record));
const puts = fc.array(fc.tuple(place, hostile), { minLength: 1, maxLength: 3 });

test('a record with anything in it is refused, or can be kept', () => {
  fc.assert(
    fc.property(puts, (changes) => {
      const changed = changes.reduce<unknown>((whole, [path, put]) => {
        const fits = path
          .slice(0, -1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], whole);
        return typeof fits === 'object' && fits !== null ? withValue(whole, path, put) : whole;
      }, record);
      const [row, after] = atOnce(planRecords(world, [changed, aRecord({}, 2)], options));
      const details = row?.write?.kind === 'add' ? row.write.details : null;
      if (details) expect(organisationDetails.parse(details)).toEqual(details);
      else expect(row?.findings.some(({ refuses }) => refuses)).toBe(true);
      expect(after?.row).toBe(2);
    }),
    { numRuns: 2000 },
  );
});

test('a file with bytes changed, lost and added is read as far as it can be', () => {
  const file = fileOf([record, aRecord({}, 2)]);
  const change = fc.record({
    at: fc.nat(file.length),
    lost: fc.nat(20),
    added: fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'a', '\u0000'), maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const text = changes.reduce(
        (whole, { at, lost, added }) => whole.slice(0, at) + added + whole.slice(at + lost),
        file,
      );
      const read = readJsonFile(text, 10);
      if (!read.ok) return;
      for (const { outcome, findings } of atOnce(planRecords(world, read.records, options))) {
        expect(outcome === 'refused').toBe(findings.some(({ refuses }) => refuses));
      }
    }),
    { numRuns: 2000 },
  );
});
