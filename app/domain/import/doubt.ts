/** What a row or a record of an import can turn out to be about, and that it cannot be taken so. */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import type { OtherPartner } from './finding-values.ts';
import type { RecordNotes } from './findings.ts';
import type { Doubt, KnownPartner } from './planned-row.ts';

/** What a row can turn out to be: a partner that was there, or one that an earlier row added. */
export type Target = { id: string; name: string; known: KnownPartner | null; claimedBy: number | null };

export function refuseDuplicate(other: Target, { grounds }: Doubt, name: string, notes: RecordNotes): void {
  notes.refuse('name', name, 'likely-duplicate', { other: called(other), grounds });
}

export function remarkDuplicate(other: Target, grounds: DuplicateGround[], name: string, notes: RecordNotes): void {
  notes.remark('name', name, 'possible-duplicate', { other: called(other), grounds });
}

function called({ name, known, claimedBy }: Target): OtherPartner {
  return { name, row: claimedBy, slug: claimedBy === null ? (known?.slug ?? null) : null };
}
