/**
 * Decides what an import does with each record of a file: a new partner, a changed one, nothing, or a refusal. Nothing is
 * written here. A record may name partners that come later in the file, so all are read and matched before one is planned.
 */
import { recordWithoutErased } from '#app/domain/import/erased-people.ts';
import type { PlanOptions } from '#app/domain/import/plan-import.ts';
import { refusedRow, type KnownPartner, type PlannedRow } from '#app/domain/import/planned-row.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import type { Steps } from '#app/domain/steps.ts';
import { recordMatcher, type ReadRecord } from './match-records.ts';
import { recordPlanner, type MatchedRecord } from './plan-record.ts';
import { recordReader, type RecordWorld } from './read-record.ts';
import { recordReferences } from './record-references.ts';

export type RecordImportWorld = RecordWorld & {
  partners: readonly KnownPartner[];
  routes: readonly ReferralRoute[];
  /** Every slug ever given out → id of the partner. */
  slugs: ReadonlyMap<string, string>;
};

/** @param options with the moment in UTC milliseconds */
export function* planRecords(
  world: RecordImportWorld,
  records: Iterable<unknown>,
  options: Omit<PlanOptions, 'newId'> & { now: number },
): Steps<PlannedRow[]> {
  const planned: PlannedRow[] = [];
  const read: ReadRecord[] = [];
  const readRecord = recordReader(world, options.now);
  let row = 0;
  for (const value of records) {
    const reading = readRecord(value, ++row);
    if (reading.ok) {
      const { record, notes } = reading;
      read.push({ row, record: recordWithoutErased(record, options.isErased, notes), notes });
    } else planned.push(refusedRow(row, reading.name, { findings: reading.problems }));
    yield;
  }

  const match = yield* recordMatcher(world.partners, new Set(read.map(({ record }) => record.id)));
  const references = recordReferences(world.partners, world.slugs);
  const matched: MatchedRecord[] = [];
  for (const one of read) {
    const found = match(one, options.choices[one.row] ?? null);
    if (found.ok) matched.push({ ...one, ...found, slug: references.remember(one.record, found.known) });
    else planned.push(refusedRow(one.row, one.record.name, one.notes, found.doubt));
    yield;
  }

  const plan = recordPlanner(references, world, options);
  for (const one of matched) {
    planned.push(plan(one));
    yield;
  }
  return planned.sort((a, b) => a.row - b.row);
}
