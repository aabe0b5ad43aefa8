/** Gives an installation without a coalition its starting contents, in one transaction. */
import type { Database, Queries } from '#db/client.server.ts';
import { insertGeography, readCoalition, writeCoalition } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { addVerification, insertOrganisation } from '#db/repositories/organisations.server.ts';
import { insertReferralRoute } from '#db/repositories/referral-routes.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';
import { insertTerm } from '#db/repositories/vocabulary.server.ts';
import type { StartingContents } from '#seed/scenarios.ts';

type Deps = { db: Database; newId: () => string; now: number };
type Result = { ok: true; organisations: number } | { ok: false; error: 'not-empty' };

export function fillDatabase({ db, newId, now }: Deps) {
  return (contents: StartingContents): Promise<Result> =>
    db.inTransaction(async (tx) => {
      if (await readCoalition(tx)) return { ok: false, error: 'not-empty' };
      await writeCoalition(tx, contents.coalition);
      await insertGeography(tx, contents.geography, newId);
      for (const [position, term] of contents.terms.entries()) await insertTerm(tx, term, position);
      await insertPartners(tx, contents, newId, now);
      await raiseDirectoryVersion(tx, now);
      return { ok: true, organisations: contents.partners.length };
    });
}

async function insertPartners(tx: Queries, contents: StartingContents, newId: () => string, now: number) {
  const idOf = new Map(contents.partners.map((partner) => [partner.slug, newId()]));
  const required = (slug: string) => {
    const id = idOf.get(slug);
    if (!id) throw new Error(`No partner has the slug "${slug}"`);
    return id;
  };
  for (const { slug, details, verification } of contents.partners) {
    const id = required(slug);
    await insertOrganisation(tx, { id, slug, details, demo: true, status: 'published' }, now);
    if (verification) await addVerification(tx, newId(), id, verification);
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'organisation',
      subjectId: id,
      at: now,
      actor: { kind: 'seed', id: null },
      reason: 'demo',
      before: null,
      after: details,
      batch: null,
    });
  }
  for (const route of contents.routes) {
    await insertReferralRoute(tx, { ...route, from: required(route.from), to: required(route.to) });
  }
}
