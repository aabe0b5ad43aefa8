/**
 * What an import has to say about a cell. A refusal keeps the whole row out; a remark tells what was taken differently.
 * In which words is not known here: features/interchange/finding-text.server.ts has a sentence for every code.
 */
import type { FindingCode, FindingValues, Given } from './finding-values.ts';

export type ImportColumn =
  | 'id'
  | 'name'
  | 'type'
  | 'domain'
  | 'description'
  | 'themes'
  | 'services'
  | 'municipalities_served'
  | 'street'
  | 'house_number'
  | 'postcode'
  | 'city'
  | 'lat'
  | 'lng'
  | 'phone'
  | 'email'
  | 'website'
  | 'contact_name'
  | 'contact_role'
  | 'languages';

type Place = {
  /** 1 is the first row under the header, or the first record of the file; 0 is the header itself. */
  row: number;
  /** A known column, a header as it was typed, or a path in a record. Null is about the whole row. */
  column: string | null;
  /** What the cell says, shortened. */
  value: string;
  refuses: boolean;
};

/** Plain data, so that a report can be kept and read in another language. */
export type Finding = Place & { [Code in FindingCode]: { code: Code; values: FindingValues[Code] } }[FindingCode];

/** A sheet has rows; another file has whole partners. */
export type Holds = 'rows' | 'records';

/** @template Column what a note can be about */
export type Notes<Column extends string> = {
  holds: Holds;
  remark<Code extends FindingCode>(
    column: Column | null,
    value: string,
    code: Code,
    ...values: Given<FindingValues[Code]>
  ): void;
  refuse<Code extends FindingCode>(
    column: Column | null,
    value: string,
    code: Code,
    ...values: Given<FindingValues[Code]>
  ): void;
  readonly findings: Finding[];
  readonly refused: boolean;
};
export type RowNotes = Notes<ImportColumn>;
/** About a record: a path in it, such as `services.0.name`. */
export type RecordNotes = Notes<string>;

const LONGEST_VALUE = 80;

export function rowNotes(row: number): RowNotes {
  return notesOn(row, 'rows');
}

/** @param number 1 is the first record of the file */
export function recordNotes(number: number): RecordNotes {
  return notesOn(number, 'records');
}

function notesOn<Column extends string>(row: number, holds: Holds): Notes<Column> {
  const findings: Finding[] = [];
  const note =
    (refuses: boolean): Notes<Column>['remark'] =>
    (column, value, code, ...[values = {}]) => {
      findings.push({ row, column, value: shortened(value), code, values, refuses } as Finding);
    };
  return {
    holds,
    remark: note(false),
    refuse: note(true),
    findings,
    get refused() {
      return findings.some((finding) => finding.refuses);
    },
  };
}

export function shortened(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE - 1)}…`;
}
