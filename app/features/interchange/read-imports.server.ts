/** Imports as coordinators look at them: one, or the latest with the names of who did them. */
import type { Database } from '#db/database.ts';
import { importById, latestImports, type ImportLine, type ImportRecord } from '#db/repositories/imports.server.ts';
import { namesOfPeople } from '../curation/taken-items.server.ts';

export type { ImportRecord };

type Deps = { db: Database };

export function readImport({ db }: Deps, id: string): Promise<ImportRecord | null> {
  return importById(db.read, id);
}

/** Newest first. `name`: null for a person whose account is gone. */
export async function readLatestImports({ db }: Deps, most: number): Promise<(ImportLine & { name: string | null })[]> {
  const lines = await latestImports(db.read, most);
  const names = await namesOfPeople(db, [...new Set(lines.map(({ person }) => person))]);
  return lines.map((line) => ({ ...line, name: names.get(line.person) ?? null }));
}
