/** Gaps that the coalition knows of, per theme and municipality. */
import { asc } from 'drizzle-orm';
import type { GapMark } from '#app/domain/referral/gap-mark.ts';
import type { Queries } from '../client.server.ts';
import { gapMarks } from '../schema.ts';

export async function readGapMarks(db: Queries): Promise<GapMark[]> {
  return db.select().from(gapMarks).orderBy(asc(gapMarks.theme), asc(gapMarks.municipality));
}
