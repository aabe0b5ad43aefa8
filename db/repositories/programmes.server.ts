/** What the coalition says of its programmes. */
import { asc, eq } from 'drizzle-orm';
import type { Programme } from '#app/domain/programme/programme.ts';
import type { Queries } from '../database.ts';
import { programmes } from '../schema.ts';

export async function readProgrammes(db: Queries): Promise<Programme[]> {
  return db.select().from(programmes).orderBy(asc(programmes.id));
}

export async function programmeById(db: Queries, id: string): Promise<Programme | null> {
  const [row] = await db.select().from(programmes).where(eq(programmes.id, id));
  return row ?? null;
}

export async function replaceProgramme(tx: Queries, programme: Programme): Promise<void> {
  await tx.delete(programmes).where(eq(programmes.id, programme.id));
  await tx.insert(programmes).values(programme);
}
