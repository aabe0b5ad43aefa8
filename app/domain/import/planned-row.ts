/** What an import is going to do with each row of a sheet, or each record of a file. Nothing is decided or written here. */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import type {
  Organisation,
  OrganisationDetails,
  ReferralRoute,
  Verification,
} from '#app/domain/organisation/organisation.ts';
import type { Finding, RecordNotes } from './findings.ts';

export type KnownPartner = Organisation & {
  status: 'published' | 'draft' | 'archived';
  /** It is in the archive because the import that added it was taken back: another may bring it in again. */
  takenBack?: boolean;
};

export type Addition = {
  kind: 'add';
  row: number;
  id: string;
  details: OrganisationDetails;
  /** Used when it is free; null: made from the name. */
  slug: string | null;
  verification: Verification | null;
};

export type Change = {
  kind: 'update';
  row: number;
  id: string;
  /** The version the change was made from. */
  version: number;
  before: OrganisationDetails;
  after: OrganisationDetails;
  /** It comes out of the archive, as a draft. */
  restores: boolean;
  /** A draft that goes online. */
  publishes: boolean;
  /** The partner is online, before or after. */
  visible: boolean;
  /** A newer one than is known. */
  verification: Verification | null;
};

/** Whom a partner refers to becomes this, once all partners of the file are in. */
export type RoutesChange = { row: number; from: string; routes: ReferralRoute[] };

/** A partner that the row may be about. */
export type Doubt = {
  partner: string;
  name: string;
  /** Null for one that an earlier row adds. */
  slug: string | null;
  grounds: DuplicateGround[];
};

export type PlannedRow = {
  row: number;
  /** Null when the row has none that can be used. */
  name: string | null;
  outcome: 'added' | 'updated' | 'unchanged' | 'refused';
  write: Addition | Change | null;
  routes: RoutesChange | null;
  /** It is refused for this, unless something was chosen for it. */
  doubt: Doubt | null;
  findings: Finding[];
};

type Planned = Partial<Pick<PlannedRow, 'write' | 'routes' | 'doubt'>>;

export function plannedRow(
  row: number,
  name: string,
  outcome: PlannedRow['outcome'],
  findings: Finding[],
  { write = null, routes = null, doubt = null }: Planned = {},
): PlannedRow {
  return { row, name, outcome, write, routes, doubt, findings };
}

/** Remarks tell how a row was taken; of a row that is not, only the refusal counts. */
export function refusedRow(
  row: number,
  name: string | null,
  { findings }: Pick<RecordNotes, 'findings'>,
  doubt: Doubt | null = null,
): PlannedRow {
  const refusals = findings.filter((finding) => finding.refuses);
  return { row, name, outcome: 'refused', write: null, routes: null, doubt, findings: refusals };
}
