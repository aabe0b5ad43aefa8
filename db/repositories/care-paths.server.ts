/** What the coalition agreed per theme and area. */
import { asc } from 'drizzle-orm';
import type { CarePath } from '#app/domain/referral/care-path.ts';
import type { Queries } from '../client.server.ts';
import { carePaths } from '../schema.ts';

export async function readCarePaths(db: Queries): Promise<CarePath[]> {
  return db.select().from(carePaths).orderBy(asc(carePaths.theme), asc(carePaths.scope), asc(carePaths.area));
}

export async function insertCarePath(tx: Queries, path: CarePath): Promise<void> {
  await tx.insert(carePaths).values(path);
}
