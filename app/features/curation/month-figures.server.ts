/** What the workbench dealt with in the last thirty days. */
import { MONTH_MS, monthlyFigures, type MonthlyFigures } from '#app/domain/workbench/monthly-figures.ts';
import type { Database } from '#db/database.ts';
import { dealtWith } from '#db/repositories/decisions.server.ts';

export async function monthFigures({ db, now }: { db: Database; now: number }): Promise<MonthlyFigures> {
  return monthlyFigures(await dealtWith(db.read, now - MONTH_MS, now));
}
