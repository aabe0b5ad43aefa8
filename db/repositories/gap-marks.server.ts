/** Gaps that the coalition knows of, per theme and municipality. */
import { and, asc, eq } from 'drizzle-orm';
import type { GapMark } from '#app/domain/referral/gap-mark.ts';
import type { Queries } from '../database.ts';
import { gapMarks } from '../schema.ts';

type Gap = Pick<GapMark, 'theme' | 'municipality'>;

export async function readGapMarks(db: Queries): Promise<GapMark[]> {
  return db.select().from(gapMarks).orderBy(asc(gapMarks.theme), asc(gapMarks.municipality));
}

export async function gapMarkOf(db: Queries, gap: Gap): Promise<GapMark | null> {
  const [row] = await db.select().from(gapMarks).where(of(gap));
  return row ?? null;
}

/** Takes the place of an earlier mark. */
export async function putGapMark(tx: Queries, mark: GapMark): Promise<void> {
  const { kind, note, at } = mark;
  await tx
    .insert(gapMarks)
    .values(mark)
    .onConflictDoUpdate({ target: [gapMarks.theme, gapMarks.municipality], set: { kind, note, at } });
}

export async function deleteGapMark(tx: Queries, gap: Gap): Promise<void> {
  await tx.delete(gapMarks).where(of(gap));
}

function of({ theme, municipality }: Gap) {
  return and(eq(gapMarks.theme, theme), eq(gapMarks.municipality, municipality));
}
