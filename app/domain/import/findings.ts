/**
 * What an import has to say about a cell. A refusal keeps the whole row out; a remark tells what was taken differently.
 * `code` is for programs, `message` for the coordinator: what happened, what was kept, what to do.
 */
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

export type Finding = {
  /** 1 is the first row under the header, or the first record of the file; 0 is the header itself. */
  row: number;
  /** A known column, a header as it was typed, or a path in a record. Null is about the whole row. */
  column: string | null;
  /** What the cell says, shortened. */
  value: string;
  code: string;
  message: string;
  refuses: boolean;
};

/** A sheet has rows; another file has whole partners. */
export type Holds = 'rows' | 'records';

/** @template Column what a note can be about */
export type Notes<Column extends string> = {
  holds: Holds;
  remark(column: Column | null, value: string, code: string, message: string): void;
  refuse(column: Column | null, value: string, code: string, message: string): void;
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
  const note = (refuses: boolean) => (column: Column | null, value: string, code: string, message: string) => {
    findings.push({ row, column, value: shortened(value), code, message, refuses });
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
