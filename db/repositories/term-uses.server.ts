/** Which partners use a term of the vocabulary, whatever state their entry is in. */
import { and, asc, eq } from 'drizzle-orm';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { Queries } from '../database.ts';
import { organisations, programmeOffers, referralRoutes, services, serviceTerms } from '../schema.ts';

export type TermUser = { id: string; slug: string; name: string };

/** By name. */
export async function partnersUsing(db: Queries, kind: TermKind, term: string): Promise<TermUser[]> {
  const users = await rowsUsing(db, kind, term);
  return [...new Map(users.map((user) => [user.id, user])).values()];
}

async function rowsUsing(db: Queries, kind: TermKind, term: string): Promise<TermUser[]> {
  const user = { id: organisations.id, slug: organisations.slug, name: organisations.name };
  switch (kind) {
    case 'organisation-type':
      return db.select(user).from(organisations).where(eq(organisations.type, term)).orderBy(asc(organisations.name));
    case 'programme':
      return db
        .select(user)
        .from(organisations)
        .innerJoin(programmeOffers, eq(programmeOffers.organisation, organisations.id))
        .where(eq(programmeOffers.programme, term))
        .orderBy(asc(organisations.name));
    case 'language': {
      // Languages are kept as a list that the database does not search.
      const rows = await db
        .select({ ...user, languages: organisations.languages })
        .from(organisations)
        .orderBy(asc(organisations.name));
      return rows.flatMap(({ languages, ...one }) => (languages.includes(term) ? [one] : []));
    }
    case 'theme':
      return [...(await withService(db, kind, term)), ...(await referringFor(db, term))];
    default:
      return withService(db, kind, term);
  }
}

function withService(db: Queries, kind: 'theme' | 'phase' | 'audience', term: string): Promise<TermUser[]> {
  return db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .innerJoin(services, eq(services.organisation, organisations.id))
    .innerJoin(serviceTerms, eq(serviceTerms.service, services.id))
    .where(and(eq(serviceTerms.kind, kind), eq(serviceTerms.term, term)))
    .orderBy(asc(organisations.name));
}

function referringFor(db: Queries, theme: string): Promise<TermUser[]> {
  return db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .innerJoin(referralRoutes, eq(referralRoutes.from, organisations.id))
    .where(eq(referralRoutes.theme, theme))
    .orderBy(asc(organisations.name));
}
