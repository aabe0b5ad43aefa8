/** A kind of file that partners can leave and come in by. What kinds there are is in formats.server.ts. */
import type { ChosenColumns, Head, SheetRow } from '#app/domain/import/columns.ts';
import type { Finding } from '#app/domain/import/findings.ts';
import type { ImportWorld } from '#app/domain/import/read-row.ts';
import type { PublicPartners } from '#app/domain/interchange/public-partner.ts';
import type { FileRefusal } from './file-refusal.ts';

export type ExportWorld = {
  /** What the partners are of; a directory will do. */
  directory: ImportWorld;
  /** Of the site, `https://gids.example`. */
  baseUrl: string;
  /** UTC milliseconds. */
  now: number;
};

/** A sheet has rows that state some things; every other file has whole records, each of which is still to be looked at. */
export type PartnerFile =
  | { ok: true; holds: 'rows'; heads: Head[]; rows: SheetRow[]; findings: Finding[] }
  | { ok: true; holds: 'records'; records: Iterable<unknown>; findings: Finding[] }
  | FileRefusal;

export type FormatName = 'json' | 'hsds' | 'xlsx' | 'csv';

export type Format = {
  name: FormatName;
  /** What names of such files end with; the first is how we name one. */
  extensions: readonly [string, ...string[]];
  mediaType: string;
  /** Looks at the content alone. The first format of the table that says yes reads the file. */
  recognises(bytes: Uint8Array): boolean;
  encode(partners: PublicPartners, world: ExportWorld): AsyncIterable<Uint8Array>;
  /** @param columns chosen for the heads of a sheet */
  decode(bytes: Uint8Array, world: ImportWorld, columns: ChosenColumns): PartnerFile | Promise<PartnerFile>;
};
