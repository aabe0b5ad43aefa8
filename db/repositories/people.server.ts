/** People with an account, and the roles they were given. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Grant } from '#app/domain/access/grant.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import type { Queries } from '../database.ts';
import { grants, users } from '../schema.ts';

export type PersonWithGrants = {
  id: string;
  name: string;
  /** In small letters. */
  email: string;
  language: Language;
  secondFactor: boolean;
  createdAt: number;
  grants: (Grant & { id: string; grantedAt: number })[];
};

export async function personById(db: Queries, id: string): Promise<PersonWithGrants | null> {
  const [person] = await withGrants(db, await db.select().from(users).where(eq(users.id, id)));
  return person ?? null;
}

/** @param email in small letters */
export async function personByEmail(db: Queries, email: string): Promise<PersonWithGrants | null> {
  const [person] = await withGrants(db, await db.select().from(users).where(eq(users.email, email)));
  return person ?? null;
}

export async function peopleByIds(db: Queries, ids: string[]): Promise<PersonWithGrants[]> {
  if (ids.length === 0) return [];
  return withGrants(db, await db.select().from(users).where(inArray(users.id, ids)).orderBy(asc(users.email)));
}

export async function allPeople(db: Queries): Promise<PersonWithGrants[]> {
  return withGrants(db, await db.select().from(users).orderBy(asc(users.email)));
}

export async function editorsOf(db: Queries, organisation: string): Promise<PersonWithGrants[]> {
  const rows = await db
    .select({ person: grants.person })
    .from(grants)
    .where(and(eq(grants.organisation, organisation), eq(grants.role, 'editor')));
  return peopleByIds(
    db,
    rows.map((row) => row.person),
  );
}

/** Ids of organisations that somebody edits. */
export async function organisationsWithEditor(db: Queries): Promise<Set<string>> {
  const rows = await db.select({ organisation: grants.organisation }).from(grants).where(eq(grants.role, 'editor'));
  return new Set(rows.flatMap((row) => row.organisation ?? []));
}

export async function coordinators(db: Queries): Promise<PersonWithGrants[]> {
  const rows = await db.select({ person: grants.person }).from(grants).where(eq(grants.role, 'coordinator'));
  return peopleByIds(
    db,
    rows.map((row) => row.person),
  );
}

type NewPerson = { id: string; name: string; email: string; language: Language };

/** The person with this mail address, made when there is none. */
export async function personForEmail(tx: Queries, wanted: NewPerson, now: number): Promise<PersonWithGrants> {
  const at = new Date(now);
  await tx
    .insert(users)
    .values({ ...wanted, emailVerified: true, createdAt: at, updatedAt: at })
    .onConflictDoNothing();
  const person = await personByEmail(tx, wanted.email);
  if (!person) throw new Error(`The person ${wanted.id} was written and cannot be read`);
  return person;
}

export async function renamePerson(tx: Queries, id: string, name: string, now: number): Promise<void> {
  await tx
    .update(users)
    .set({ name, updatedAt: new Date(now) })
    .where(eq(users.id, id));
}

/** In which language mails go to this person. */
export async function setLanguage(tx: Queries, id: string, language: Language, now: number): Promise<void> {
  await tx
    .update(users)
    .set({ language, updatedAt: new Date(now) })
    .where(eq(users.id, id));
}

/** Sessions, roles and the second factor go with it; the history keeps an id that leads nowhere. */
export async function erasePerson(tx: Queries, id: string): Promise<void> {
  await tx.delete(users).where(eq(users.id, id));
}

export type NewGrant = Grant & { id: string; person: string; grantedBy: string | null };

/** Giving a role somebody has already changes nothing. */
export async function addGrant(tx: Queries, grant: NewGrant, now: number): Promise<void> {
  await tx
    .insert(grants)
    .values({ ...grant, grantedAt: now })
    .onConflictDoNothing();
}

export async function removeGrant(tx: Queries, person: string, { role, organisation, municipality }: Grant) {
  const same = (column: typeof grants.organisation | typeof grants.municipality, value: string | null) =>
    value === null ? isNull(column) : eq(column, value);
  await tx
    .delete(grants)
    .where(
      and(
        eq(grants.person, person),
        eq(grants.role, role),
        same(grants.organisation, organisation),
        same(grants.municipality, municipality),
      ),
    );
}

/** Who edited the one organisation edits the other: two entries became one. */
export async function moveGrants(tx: Queries, from: string, to: string): Promise<void> {
  const moved = await tx.delete(grants).where(eq(grants.organisation, from)).returning();
  for (const grant of moved) {
    await tx
      .insert(grants)
      .values({ ...grant, organisation: to })
      .onConflictDoNothing();
  }
}

async function withGrants(db: Queries, rows: (typeof users.$inferSelect)[]): Promise<PersonWithGrants[]> {
  const ids = rows.map((row) => row.id);
  const grantRows = ids.length === 0 ? [] : await db.select().from(grants).where(inArray(grants.person, ids));
  const grantsOf = groupBy(grantRows, (row) => row.person);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    secondFactor: row.twoFactorEnabled ?? false,
    createdAt: row.createdAt.getTime(),
    grants: (grantsOf.get(row.id) ?? []).map(({ id, role, organisation, municipality, grantedAt }) => ({
      id,
      role,
      organisation,
      municipality,
      grantedAt,
    })),
  }));
}
