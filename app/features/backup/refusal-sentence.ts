/** Why a copy is not made or not put back, for whoever keeps the server. */
import type { DatabaseFault } from '#db/database-file.server.ts';
import type { FileTrouble } from '#db/database-trouble.server.ts';

export type BackupRefusal = DatabaseFault | FileTrouble | 'exists' | 'in-use' | 'same-file';

const SENTENCES: Record<BackupRefusal, string> = {
  missing: 'is not there',
  exists: 'is there already, and a copy is never written over. Choose another name',
  'same-file': 'is the database itself. Give the copy that is to be put back',
  'in-use': 'is open in another program. Stop the server (and what copies from it, such as Litestream), and try again',
  damaged: 'is damaged, or is no database',
  other: 'is a database of another program',
  newer: 'comes from a newer version of this program. Install that version first',
  'no-coalition': 'has no coalition in it',
  full: 'does not fit: the disk is full. Make room, and try again',
  locked: 'is kept locked by another program. End that program, and try again',
  'read-only': 'cannot be opened, or may not be written by this user',
  disk: 'cannot be read or written: the disk refuses. See what is wrong with it',
};

/** @param file which one is meant */
export function refusalSentence(error: BackupRefusal, file: string): string {
  return `${file} ${SENTENCES[error]}.`;
}
