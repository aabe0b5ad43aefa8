/**
 * Two people changed the same entry at the same time. What only one of them changed is taken over; what both changed,
 * to different values, is for a person to decide on. Nothing that either wrote is lost.
 */
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween, type FieldChange } from './diff.ts';
import type { FieldValue } from './field-value.ts';
import type { Label } from './labels.ts';
import { applyChanges } from './take-over.ts';

export type FieldConflict = Pick<FieldChange, 'key' | 'part' | 'label' | 'subject'> & {
  /** The side that has nothing here, such as the one that took the whole item away. */
  missingFrom: 'mine' | 'theirs' | null;
  values: { label: Label; mine: FieldValue; theirs: FieldValue }[];
};

/**
 * @param base what both started from
 * @returns `merged` holds theirs where there is a conflict; `applyChanges(merged, mine, keys)` puts mine there instead
 */
export function reconcile(
  base: OrganisationDetails,
  mine: OrganisationDetails,
  theirs: OrganisationDetails,
): { merged: OrganisationDetails; conflicts: FieldConflict[] } {
  const [touchedByMe, touchedByThem] = [touched(base, mine), touched(base, theirs)];
  const differences = changesBetween(theirs, mine).filter(({ key }) => touchedByMe(key));
  const conflicts = differences.filter(({ key }) => touchedByThem(key));
  const mineOnly = differences.filter(({ key }) => !touchedByThem(key));
  return {
    merged: applyChanges(theirs, mine, new Set(mineOnly.map(({ key }) => key))),
    conflicts: conflicts.map(toConflict),
  };
}

/** An item counts as touched when one of its fields is, and a field when its whole item came or went. */
function touched(base: OrganisationDetails, side: OrganisationDetails): (key: string) => boolean {
  const keys = changesBetween(base, side).map(({ key }) => key);
  return (key) => keys.some((one) => one === key || one.startsWith(`${key}.`) || key.startsWith(`${one}.`));
}

function toConflict({ key, part, label, subject, kind, values }: FieldChange): FieldConflict {
  return {
    key,
    part,
    label,
    subject,
    missingFrom: kind === 'added' ? 'theirs' : kind === 'removed' ? 'mine' : null,
    values: values.map(({ label, before, after }) => ({ label, mine: after, theirs: before })),
  };
}
