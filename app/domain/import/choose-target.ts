/**
 * Which partner a row or a record of an import is about, once it is known which ones it may be about and what a
 * coordinator chose for it. Says why when it can be about none.
 */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import { refuseDuplicate, type Target } from './doubt.ts';
import type { RecordNotes } from './findings.ts';
import type { Doubt, KnownPartner } from './planned-row.ts';
import type { RowChoice } from './prepared-import.ts';

type Free = Target & { known: KnownPartner };

export type Candidates = {
  /** The one it names itself. */
  target: Target | null;
  /** The one of which it has to be asked whether it is meant. */
  doubtful: [Target, Doubt] | null;
  byId: ReadonlyMap<string, Target>;
};

export type Chosen = { kind: 'add' } | { kind: 'update'; target: Free } | { kind: 'refuse' };

const REFUSED = { kind: 'refuse' } as const;

type Subject = { row: number; name: string; notes: RecordNotes };

export function chooseTarget(
  { row, name, notes }: Subject,
  { target, doubtful, byId }: Candidates,
  choice: RowChoice | null,
): Chosen {
  if (choice?.kind === 'skip') {
    notes.refuse(null, name, 'skipped');
    return REFUSED;
  }
  if (choice?.kind === 'add' || (!choice && !target && !doubtful)) return { kind: 'add' };
  if (!choice && doubtful) {
    refuseDuplicate(...doubtful, name, notes);
    return REFUSED;
  }

  const meant = choice ? (byId.get(choice.partner) ?? null) : target;
  if (!meant || !isFree(meant)) {
    notes.refuse(null, name, 'choice-unknown');
    return REFUSED;
  }
  if (meant.known.status === 'archived' && !meant.known.takenBack) {
    notes.refuse('name', name, 'archived', { name: meant.name });
    return REFUSED;
  }
  meant.claimedBy = row;
  return { kind: 'update', target: meant };
}

export function doubtAbout(target: Target, grounds: DuplicateGround[]): [Target, Doubt] {
  const { id, name, known } = target;
  return [target, { partner: id, name, slug: known?.slug ?? null, grounds }];
}

/** It was there before the import, and no earlier row was about it. */
export function isFree(target: Target): target is Free {
  return target.known !== null && target.claimedBy === null;
}
