/** Reads a file of partners and compares it with what is there: what an import of it is going to do. Writes nothing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { ChosenColumns, Head } from '#app/domain/import/columns.ts';
import type { IsErased } from '#app/domain/import/erased-people.ts';
import type { Finding, Holds } from '#app/domain/import/findings.ts';
import { planRows } from '#app/domain/import/plan-import.ts';
import type { KnownPartner, PlannedRow } from '#app/domain/import/planned-row.ts';
import type { RowChoices } from '#app/domain/import/prepared-import.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import { planRecords } from '#app/domain/interchange/plan-records.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import { inSlices } from '#app/platform/slices.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { readCoalition, readGeography } from '#db/repositories/coalition.server.ts';
import { erasedAddresses } from '#db/repositories/erasures.server.ts';
import { entriesTakenBack } from '#db/repositories/organisation-lookups.server.ts';
import { allIds, allOrganisations, slugHistory } from '#db/repositories/read-organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { readVocabulary } from '#db/repositories/vocabulary.server.ts';
import { fileRefusal, type FileRefusal } from './file-refusal.ts';
import type { PartnerFile } from './format.ts';
import { formatOf } from './formats.server.ts';

export type PlanDeps = { db: Database; now: () => number; newId: () => string };

export type ImportOptions = {
  /** New partners and drafts the file names go online; otherwise new ones stay drafts. */
  publish: boolean;
  /** By the number of the row. */
  choices?: RowChoices;
  columns?: ChosenColumns;
};

export type PlannedImport = {
  ok: true;
  holds: Holds;
  /** Of a sheet; none of another file. */
  heads: Head[];
  rows: PlannedRow[];
  /** About the file itself. */
  findings: Finding[];
  /** Those that were there when it was compared. */
  partnerIds: Set<string>;
};

/** Other requests go in between. */
const PARTNERS_PER_READ = 50;

/** Nothing of the file can be taken in. */
export type ImportRefusal = FileRefusal;

/** Only what is in the file: whether it can be read, without comparing it with anything. */
export async function readGivenFile(
  { db }: Pick<PlanDeps, 'db'>,
  bytes: Uint8Array,
  columns: ChosenColumns = {},
): Promise<{ ok: true; world: ImportWorld; file: PartnerFile & { ok: true } } | ImportRefusal> {
  const coalition = await readCoalition(db.read);
  if (!coalition) return fileRefusal('not-set-up');
  const world = { coalition, ...(await readGeography(db.read)), vocabulary: await readVocabulary(db.read) };
  const file = await formatOf(bytes).decode(bytes, world, columns);
  return file.ok ? { ok: true, world, file } : file;
}

export async function planImport(
  { db, now, newId }: PlanDeps,
  bytes: Uint8Array,
  { publish, choices = {}, columns = {} }: ImportOptions,
): Promise<PlannedImport | ImportRefusal> {
  const given = await readGivenFile({ db }, bytes, columns);
  if (!given.ok) return given;
  const { world, file } = given;

  const { partners, erased, routes, slugs } = await db.readAtOnce(async (read) => ({
    partners: await readPartners(read),
    erased: await erasedAddresses(read),
    routes: await readReferralRoutes(read),
    slugs: await slugHistory(read),
  }));
  const isErased = stillErased(erased, partners);
  const options = { publish, choices, isErased, newId, now: now(), today: localTime(now()).date };
  const rows = await inSlices(
    file.holds === 'rows'
      ? planRows(world, partners, file.rows, options)
      : planRecords({ ...world, partners, routes, slugs }, file.records, options),
  );
  const partnerIds = new Set(partners.map(({ id }) => id));
  const heads = file.holds === 'rows' ? file.heads : [];
  return { ok: true, holds: file.holds, heads, rows, findings: file.findings, partnerIds };
}

/** Whoever was put back by hand after it is no longer erased. */
function stillErased(hashes: ReadonlySet<string>, partners: readonly KnownPartner[]): IsErased {
  if (hashes.size === 0) return () => false;
  const back = new Set(partners.flatMap((one) => [one, ...one.contacts].map(({ email }) => email?.toLowerCase())));
  return (email) => {
    const address = email?.toLowerCase();
    return address !== undefined && hashes.has(hashOf(address)) && !back.has(address);
  };
}

async function readPartners(read: Queries): Promise<KnownPartner[]> {
  const ids = await allIds(read);
  const takenBack = await entriesTakenBack(read);
  const partners: KnownPartner[] = [];
  for (let from = 0; from < ids.length; from += PARTNERS_PER_READ) {
    const some = await allOrganisations(read, ids.slice(from, from + PARTNERS_PER_READ));
    partners.push(...some.map((one) => ({ ...one, takenBack: takenBack.has(one.id) })));
    await nextTurn();
  }
  return partners;
}
