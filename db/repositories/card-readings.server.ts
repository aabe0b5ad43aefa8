/** Who read the texts of the card in a language, and which texts these were. The last reading counts. */
import { asc } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { cardReadings } from '../schema.ts';

export type CardReading = typeof cardReadings.$inferSelect;

export async function readCardReadings(db: Queries): Promise<CardReading[]> {
  return db.select().from(cardReadings).orderBy(asc(cardReadings.language));
}

/** Takes the place of an earlier reading of that language. */
export async function putCardReading(tx: Queries, reading: CardReading): Promise<void> {
  const { fingerprint, reader, at } = reading;
  await tx
    .insert(cardReadings)
    .values(reading)
    .onConflictDoUpdate({ target: cardReadings.language, set: { fingerprint, reader, at } });
}
