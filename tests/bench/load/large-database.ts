/** A database of national size, filled as `npm run seed -- --scenario large` does. */
import { fillDatabase } from '#app/features/fill-database.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { startingContents } from '#seed/scenarios.ts';

export async function fillLarge(url: string, organisations: number): Promise<void> {
  const db = await openDatabase(url);
  const now = Date.now();
  await fillDatabase({ db, newId, now })(startingContents('large', now, newId, organisations));
  await db.close();
}
