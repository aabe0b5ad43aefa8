/** What the coalition agreed per theme and area. */
import { and, asc, eq } from 'drizzle-orm';
import type { CarePath } from '#app/domain/referral/care-path.ts';
import type { Queries } from '../database.ts';
import { carePaths } from '../schema.ts';

export async function readCarePaths(db: Queries): Promise<CarePath[]> {
  return db.select().from(carePaths).orderBy(asc(carePaths.theme), asc(carePaths.scope), asc(carePaths.area));
}

export async function insertCarePath(tx: Queries, path: CarePath): Promise<void> {
  await tx.insert(carePaths).values(path);
}

export type CarePathPlace = Pick<CarePath, 'theme' | 'scope' | 'area'>;

export async function carePathAt(db: Queries, place: CarePathPlace): Promise<CarePath | null> {
  const [row] = await db.select().from(carePaths).where(at(place));
  return row ?? null;
}

/** Takes the place of what was agreed before for the same theme and area. */
export async function replaceCarePath(tx: Queries, path: CarePath): Promise<void> {
  await tx.delete(carePaths).where(at(path));
  await tx.insert(carePaths).values(path);
}

export async function deleteCarePath(tx: Queries, place: CarePathPlace): Promise<void> {
  await tx.delete(carePaths).where(at(place));
}

function at({ theme, scope, area }: CarePathPlace) {
  return and(eq(carePaths.theme, theme), eq(carePaths.scope, scope), eq(carePaths.area, area));
}

/** The agreements that have this partner first. */
export async function carePathsOf(db: Queries, organisation: string): Promise<CarePath[]> {
  return db.select().from(carePaths).where(eq(carePaths.firstOrganisation, organisation));
}
