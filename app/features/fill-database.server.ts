/** Gives an installation without a coalition its starting contents, in one transaction. */
import type { Database, Queries } from '#db/database.ts';
import { insertCarePath } from '#db/repositories/care-paths.server.ts';
import { insertGeography, readCoalition, writeCoalition } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { addVerifications, insertOrganisations } from '#db/repositories/organisations.server.ts';
import { insertReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { recordRevisions } from '#db/repositories/revisions.server.ts';
import { insertTerm } from '#db/repositories/vocabulary.server.ts';
import { fillCoalitionLife } from './coalition/fill-coalition-life.server.ts';
import type { StartingPartner } from '#seed/partners.ts';
import type { StartingContents } from '#seed/scenarios.ts';

type Deps = { db: Database; newId: () => string; now: number };
type Result = { ok: true; organisations: number } | { ok: false; error: 'not-empty' };

/** What is written together: enough to make few statements of it, and never all of it in memory. */
const AT_ONCE = 200;

export function fillDatabase({ db, newId, now }: Deps) {
  return (contents: StartingContents): Promise<Result> =>
    db.inTransaction(async (tx) => {
      if (await readCoalition(tx)) return { ok: false, error: 'not-empty' };
      await writeCoalition(tx, contents.coalition);
      await insertGeography(tx, contents.geography, newId);
      for (const [position, term] of contents.terms.entries()) await insertTerm(tx, term, position);
      const organisations = await insertPartners(tx, contents, newId, now);
      await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
      return { ok: true, organisations };
    });
}

async function insertPartners(
  tx: Queries,
  { partners, routes, carePaths, life }: StartingContents,
  newId: () => string,
  now: number,
) {
  const idOf = new Map<string, string>();
  for (const batch of batches(partners, AT_ONCE)) {
    const withIds = batch.map((partner) => ({ ...partner, id: newId() }));
    for (const { slug, id } of withIds) idOf.set(slug, id);
    await insertBatch(tx, withIds, newId);
  }
  const required = (slug: string) => {
    const id = idOf.get(slug);
    if (!id) throw new Error(`No partner has the slug "${slug}"`);
    return id;
  };
  for (const batch of batches(routes, AT_ONCE)) {
    const withIds = batch.map((route) => ({ ...route, from: required(route.from), to: required(route.to) }));
    await insertReferralRoutes(tx, withIds);
  }
  for (const { first, ...path } of carePaths) {
    const firstOrganisation = required(first);
    await insertCarePath(tx, {
      ...path,
      id: newId(),
      firstOrganisation,
      firstService: null,
      version: 1,
      updatedAt: now,
    });
  }
  await fillCoalitionLife(tx, life, required, newId);
  return idOf.size;
}

async function insertBatch(
  tx: Queries,
  batch: (StartingPartner & { id: string })[],
  newId: () => string,
): Promise<void> {
  await insertOrganisations(
    tx,
    batch.map(({ id, slug, details, listedAt }) => ({
      id,
      slug,
      details,
      demo: true,
      status: 'published',
      createdAt: listedAt,
    })),
  );
  await addVerifications(
    tx,
    batch.flatMap(({ id, verification }) => (verification ? [{ ...verification, id: newId(), organisation: id }] : [])),
  );
  await recordRevisions(
    tx,
    batch.map(({ id, details, listedAt }) => ({
      id: newId(),
      subjectKind: 'organisation',
      subjectId: id,
      at: listedAt,
      actor: { kind: 'seed', id: null },
      reason: 'demo',
      before: null,
      after: details,
      batch: null,
    })),
  );
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
