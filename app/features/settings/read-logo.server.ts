/** The logo of the coalition with its picture, for whoever shows it. */
import type { Database } from '#db/database.ts';
import { readLogoPicture, type LogoPicture } from '#db/repositories/coalition.server.ts';

/** @returns null when the coalition gave none */
export function readLogo({ db }: { db: Database }): Promise<LogoPicture | null> {
  return readLogoPicture(db.read);
}
