/** Every value was checked on its own; this is for what only shows in the whole of a partner. */
import type { z } from 'zod';
import type { InvalidReason } from './finding-values.ts';
import type { RecordNotes } from './findings.ts';

export function refuseInvalid(where: string, reason: InvalidReason, notes: RecordNotes): void {
  notes.refuse(null, where, 'invalid', { where, reason });
}

export function refuseIssue(issue: z.core.$ZodIssue, notes: RecordNotes): void {
  refuseInvalid(issue.path.join('.'), reasonOf(issue), notes);
}

function reasonOf(issue: z.core.$ZodIssue): InvalidReason {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'other';
    case 'too_small':
      return 'empty';
    case 'too_big':
      return issue.origin === 'array' ? 'too-many' : 'too-long';
    default:
      return 'other';
  }
}
