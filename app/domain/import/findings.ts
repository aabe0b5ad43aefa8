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
  /** 1 is the first row under the header; 0 is the header itself. */
  row: number;
  /** A known column, or a header as it was typed. Null is about the whole row. */
  column: string | null;
  /** What the cell says, shortened. */
  value: string;
  code: string;
  message: string;
  refuses: boolean;
};

export type RowNotes = {
  remark(column: ImportColumn | null, value: string, code: string, message: string): void;
  refuse(column: ImportColumn | null, value: string, code: string, message: string): void;
  readonly findings: Finding[];
  readonly refused: boolean;
};

const LONGEST_VALUE = 80;

export function rowNotes(row: number): RowNotes {
  const findings: Finding[] = [];
  const note = (refuses: boolean) => (column: ImportColumn | null, value: string, code: string, message: string) => {
    findings.push({ row, column, value: shortened(value), code, message, refuses });
  };
  return {
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
