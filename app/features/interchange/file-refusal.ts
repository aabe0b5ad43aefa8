/** Why a file of records is not taken in at all, in the words a coordinator reads. */
import type { FileRefusal } from './format.ts';

/** A partner takes two to five kilobytes. */
export const LARGEST_RECORDS_BYTES = 256 * 1024 * 1024;
export const MOST_RECORDS = 50_000;

export function fileRefusal(error: string, reason: string): FileRefusal {
  return { ok: false, error, message: `${reason} Er is niets opgenomen.` };
}

/** @returns null when it fits */
export function refusedSize(bytes: number): FileRefusal | null {
  if (bytes <= LARGEST_RECORDS_BYTES) return null;
  const most = LARGEST_RECORDS_BYTES / 1024 / 1024;
  return fileRefusal('too-large', `Het bestand is groter dan ${most} MB. Splits het bestand.`);
}

export function tooManyRecords(): FileRefusal {
  const most = MOST_RECORDS.toLocaleString('nl-NL');
  const reason = `Het bestand heeft meer dan ${most} partners; zoveel kunnen er in één keer in. Splits het bestand.`;
  return fileRefusal('too-many', reason);
}

/** @returns null when they fit */
export function refusedCount(records: number): FileRefusal | null {
  return records > MOST_RECORDS ? tooManyRecords() : null;
}
