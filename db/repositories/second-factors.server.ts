/** The authenticator app of a person, as better-auth keeps it: encrypted. */
import { eq } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { secondFactors } from '../schema.ts';

export async function encryptedAppSecret(db: Queries, person: string): Promise<string | null> {
  const [row] = await db
    .select({ secret: secondFactors.secret })
    .from(secondFactors)
    .where(eq(secondFactors.userId, person));
  return row?.secret ?? null;
}
