/** Every entry there is, also what is not in the directory: where its page is, and to whom it belongs. */
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import type { Subject } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { paths } from '#app/paths.ts';
import type { Database } from '#db/database.ts';
import { allEntryRows, municipalitiesOfHidden, type EntryRow } from '#db/repositories/search-entries.server.ts';

export type EntryState = EntryRow['status'] | 'merged';

export type KnownEntry = {
  id: string;
  slug: string;
  name: string;
  state: EntryState;
  subject: Subject;
  /** Where somebody who curates it looks first. */
  href: string;
};

export async function knownEntries({ db, directory }: { db: Database; directory: Directory }) {
  const rows = await allEntryRows(db.read);
  const hidden = await municipalitiesOfHidden(db.read);
  return new Map(rows.map((row) => [row.id, known(row, directory, hidden.get(row.id) ?? [])]));
}

function known(row: EntryRow, directory: Directory, municipalities: string[]): KnownEntry {
  const { id, slug, name } = row;
  const published = directory.byId(id);
  const state = row.mergedInto === null ? row.status : 'merged';
  const subject = published ? subjectOf(published, id) : { organisation: id, municipalities };
  return { id, slug, name, state, subject, href: pageOf(slug, state) };
}

/** The address of what was merged leads to what it became part of. */
function pageOf(slug: string, state: EntryState): string {
  if (state === 'draft') return paths.editEntry(slug);
  return state === 'archived' ? paths.entryHistory(slug) : paths.partner(slug);
}
