/** Changes the coalition: its name, whom to ask, what it says of itself, its colours and logo, and how often entries are checked. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import type { LogoFacts } from '#app/domain/house-style/logo-file.ts';
import type { Database } from '#db/database.ts';
import { readCoalition, writeCoalition, writeLogo, type LogoPicture } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { hashOf } from '#app/platform/secrets.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

/** `keep`: as it is. */
export type LogoChange = 'keep' | 'remove' | { facts: LogoFacts; bytes: Uint8Array };

type Change = {
  /** Mark of the coalition the form was made from; when it changed meanwhile nothing is written. */
  seen: string;
  after: Omit<Coalition, 'logo'>;
  /** `keep` when it is not said. */
  logo?: LogoChange;
};

export type CoalitionEdited = { ok: true } | { ok: false; error: 'conflict' };

export function editCoalition(
  { db, newId, now }: Deps,
  by: Person,
  { seen, after: changed, logo = 'keep' }: Change,
): Promise<CoalitionEdited> {
  return db.inTransaction(async (tx): Promise<CoalitionEdited> => {
    const before = await readCoalition(tx);
    if (!before || seenMark(before) !== seen) return { ok: false, error: 'conflict' };
    const picture = pictureOf(logo);
    const after: Coalition = { ...changed, logo: logo === 'keep' ? before.logo : picture && factsOf(picture) };
    await writeCoalition(tx, after);
    if (logo !== 'keep') await writeLogo(tx, picture);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'settings',
      subjectId: 'coalition',
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: 'settings',
      before,
      after,
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
    return { ok: true };
  });
}

function pictureOf(logo: LogoChange): LogoPicture | null {
  if (typeof logo === 'string') return null;
  const bytes = Buffer.from(logo.bytes);
  return { ...logo.facts, bytes, fingerprint: hashOf(bytes.toString('base64')).slice(0, 12) };
}

function factsOf({ mediaType, fingerprint, width, height }: LogoPicture): Coalition['logo'] {
  return { mediaType, fingerprint, width, height };
}
