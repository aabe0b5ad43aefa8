/** Files that coordinators import, with how far each is. Its bytes are large, so they are read by themselves. */
import { and, desc, eq, getTableColumns, inArray, isNotNull, lt } from 'drizzle-orm';
import { STARTABLE, type ImportState } from '#app/domain/import/prepared-import.ts';
import type { Queries } from '../database.ts';
import { imports } from '../schema.ts';

type Row = typeof imports.$inferSelect;
export type ImportRecord = Omit<Row, 'bytes'> & { hasFile: boolean };
/** Without what it is going to do and did, which can be long. */
export type ImportLine = Pick<
  Row,
  'id' | 'fileName' | 'state' | 'written' | 'person' | 'createdAt' | 'startedAt' | 'endedAt'
>;
export type NewImport = Pick<Row, 'id' | 'fileName' | 'person'> & { bytes: Uint8Array };

const { bytes: _, ...columns } = getTableColumns(imports);
const { id, fileName, state, written, person, createdAt, startedAt, endedAt } = columns;
const hasFile = isNotNull(imports.bytes).mapWith(Boolean);

export async function insertImport(tx: Queries, { bytes, ...given }: NewImport, now: number): Promise<void> {
  await tx.insert(imports).values({
    ...given,
    bytes: Buffer.from(bytes),
    columns: {},
    choices: {},
    publish: false,
    state: 'prepared',
    written: 0,
    toWrite: 0,
    summary: null,
    batch: null,
    createdAt: now,
    startedAt: null,
    endedAt: null,
  });
}

export async function importById(db: Queries, wanted: string): Promise<ImportRecord | null> {
  const [row] = await db
    .select({ ...columns, hasFile })
    .from(imports)
    .where(eq(imports.id, wanted));
  return row ?? null;
}

/** @returns null when the file was thrown away */
export async function importBytes(db: Queries, wanted: string): Promise<Uint8Array | null> {
  const [row] = await db.select({ bytes: imports.bytes }).from(imports).where(eq(imports.id, wanted));
  return row?.bytes ?? null;
}

/** Newest first. */
export async function latestImports(db: Queries, most: number): Promise<ImportLine[]> {
  return db
    .select({ id, fileName, state, written, person, createdAt, startedAt, endedAt })
    .from(imports)
    .orderBy(desc(imports.createdAt))
    .limit(most);
}

/**
 * Changes it when it is in one of these states.
 * @returns false when it is not: of two who start the same import, one does
 */
export async function changeImport(
  tx: Queries,
  wanted: string,
  states: readonly ImportState[],
  changed: Partial<Omit<Row, 'id' | 'bytes'>> & { bytes?: null },
): Promise<boolean> {
  const rows = await tx.update(imports).set(changed).where(isIn(wanted, states)).returning({ id: imports.id });
  return rows.length > 0;
}

/** @returns false when it is no longer in one of these states */
export async function removeImport(tx: Queries, wanted: string, states: readonly ImportState[]): Promise<boolean> {
  const rows = await tx.delete(imports).where(isIn(wanted, states)).returning({ id: imports.id });
  return rows.length > 0;
}

/** Files of imports that nobody went on with. */
export async function removeFilesBefore(tx: Queries, before: number): Promise<void> {
  await tx
    .update(imports)
    .set({ bytes: null })
    .where(and(isNotNull(imports.bytes), lt(imports.createdAt, before), inArray(imports.state, [...STARTABLE])));
}

function isIn(wanted: string, states: readonly ImportState[]) {
  return and(eq(imports.id, wanted), inArray(imports.state, [...states]));
}
