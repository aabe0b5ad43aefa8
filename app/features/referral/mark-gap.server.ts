/** Says what the coalition does about a gap, or takes that back. The last one who says so counts; the history keeps all. */
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { GapMark } from '#app/domain/referral/gap-mark.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import type { Database } from '#db/database.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { deleteGapMark, gapMarkOf, putGapMark } from '#db/repositories/gap-marks.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';

type Deps = { db: Database; directory: Directory; newId: () => string; now: number };

/** Theme, and CBS code of the municipality. */
export type Gap = Pick<GapMark, 'theme' | 'municipality'>;

export type GapMarked = { ok: true } | { ok: false; error: 'missing' | 'forbidden' };

/** @param mark null: nothing was decided about it after all */
export async function markGap(
  { db, directory, newId, now }: Deps,
  by: Person,
  gap: Gap,
  mark: Pick<GapMark, 'kind' | 'note'> | null,
): Promise<GapMarked> {
  const { theme, municipality } = gap;
  if (!findTerm(directory.vocabulary, 'theme', theme) || !directory.municipalityByCode(municipality)) {
    return { ok: false, error: 'missing' };
  }
  if (!may(by, 'mark-gap', { organisation: null, municipalities: [municipality] })) {
    return { ok: false, error: 'forbidden' };
  }
  await db.inTransaction(async (tx) => {
    const before = await gapMarkOf(tx, gap);
    const after = mark && { theme, municipality, ...mark, at: now };
    if (after) await putGapMark(tx, after);
    else await deleteGapMark(tx, gap);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'gap',
      subjectId: `${theme} ${municipality}`,
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: mark?.note ?? '',
      before,
      after,
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'referral' }]);
  });
  return { ok: true };
}
