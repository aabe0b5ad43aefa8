/**
 * Whether a native speaker has read the texts of the card, language by language. A reading is of the texts as they were:
 * when these change, somebody must read them again.
 */
import type { Actor, Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import { CARD_LANGUAGES, type CardLanguage } from '#app/domain/referral/card-languages.ts';
import { CARD_TEXTS } from '#app/i18n/card-phrases.server.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Database } from '#db/database.ts';
import { putCardReading, readCardReadings } from '#db/repositories/card-readings.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';

type Deps = { db: Database; newId: () => string; now: number };

export type TextReading = {
  language: CardLanguage;
  /** Of the texts as they are now. */
  fingerprint: string;
  /** `changed`: read once, and different since. */
  state: 'read' | 'changed' | 'unread';
  last: { reader: string; at: number } | null;
};

export function textsFingerprint(language: CardLanguage): string {
  return hashOf(JSON.stringify(CARD_TEXTS[language])).slice(0, 16);
}

export async function textReadings({ db }: Pick<Deps, 'db'>): Promise<TextReading[]> {
  const readings = await readCardReadings(db.read);
  return CARD_LANGUAGES.map((language) => {
    const fingerprint = textsFingerprint(language);
    const reading = readings.find((one) => one.language === language);
    if (!reading) return { language, fingerprint, state: 'unread', last: null };
    const { reader, at } = reading;
    return {
      language,
      fingerprint,
      state: reading.fingerprint === fingerprint ? 'read' : 'changed',
      last: { reader, at },
    };
  });
}

/** Only who can have texts read is told that they are not: a parent is helped by any card. */
export async function isUnreadFor(
  context: { readonly db: Database; actor: Actor },
  language: CardLanguage,
): Promise<boolean> {
  if (!may(context.actor, 'edit-vocabulary')) return false;
  const readings = await textReadings({ db: context.db });
  return readings.some((one) => one.language === language && one.state !== 'read');
}

export type ReadingRecorded = { ok: true } | { ok: false; error: 'changed' };

/** @param seen fingerprint of the texts that were read; when they are other texts now, nothing is recorded */
export async function recordReading(
  { db, newId, now }: Deps,
  by: Person,
  { language, seen, reader }: { language: CardLanguage; seen: string; reader: string },
): Promise<ReadingRecorded> {
  if (seen !== textsFingerprint(language)) return { ok: false, error: 'changed' };
  await db.inTransaction(async (tx) => {
    const before = (await readCardReadings(tx)).find((one) => one.language === language) ?? null;
    const after = { language, fingerprint: seen, reader, at: now };
    await putCardReading(tx, after);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'card-texts',
      subjectId: language,
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: '',
      before,
      after,
      batch: null,
    });
  });
  return { ok: true };
}
