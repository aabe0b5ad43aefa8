/** Why a workbook is not taken in, and what is left out of one that is, in the words a coordinator reads. */
import { shortened, type Finding } from '#app/domain/import/findings.ts';
import { fileRefusal } from '../file-refusal.ts';
import type { CellRemark } from './sheet-rows.server.ts';

/** Somewhat more than thirty thousand partners take. */
export const LARGEST_WORKBOOK_BYTES = 48 * 1024 * 1024;

const REASONS = {
  'too-large': `De werkmap is groter dan ${LARGEST_WORKBOOK_BYTES / 1024 / 1024} MB. Haal afbeeldingen eruit of splits hem.`,
  protected: 'De werkmap is beveiligd met een wachtwoord. Haal het wachtwoord eraf en bewaar hem opnieuw.',
  'old-excel': 'Dit is een bestand van een oude Excel. Bewaar het als Excel-werkmap (.xlsx) en geef dat bestand.',
  'other-zip': 'Dit is geen Excel-werkmap (.xlsx). Bewaar de lijst als Excel-werkmap en geef dat bestand.',
  damaged: 'Deze werkmap is beschadigd. Open hem in Excel, bewaar hem opnieuw en probeer het nog eens.',
  empty: 'De werkmap is leeg.',
};

export function workbookRefusal(error: keyof typeof REASONS) {
  return fileRefusal(error, REASONS[error]);
}

export function sheetMissing(title: string) {
  return fileRefusal('sheet-missing', `In de werkmap ontbreekt het tabblad "${title}".`);
}

export function columnsMissing(title: string, heads: readonly string[]) {
  const what = heads.length === 1 ? `ontbreekt de kolom ${heads[0]}` : `ontbreken de kolommen ${heads.join(', ')}`;
  return fileRefusal('columns-missing', `In het tabblad "${title}" ${what}.`);
}

/** The rest says no more. */
const MOST_REMARKS = 20;

const REMARKS: Record<CellRemark['code'], (cell: string) => string> = {
  'formula-empty': (cell) =>
    `Cel ${cell} heeft een formule zonder uitkomst. De cel is leeg gelezen. Open de werkmap in Excel en bewaar hem.`,
  'cell-error': (cell) => `In cel ${cell} staat een fout van Excel. De cel is leeg gelezen.`,
  'cells-merged': (cell) => `De cellen ${cell} zijn samengevoegd. Alleen de eerste telt, de andere zijn leeg gelezen.`,
};

export function cellFindings(title: string, remarks: readonly CellRemark[]): Finding[] {
  const told = remarks
    .slice(0, MOST_REMARKS)
    .map(({ code, cell }) => fileFinding(code, title, `Tabblad "${title}": ${REMARKS[code](cell)}`));
  if (remarks.length > told.length) {
    told.push(fileFinding('more-remarks', title, `Tabblad "${title}": er zijn meer zulke cellen.`));
  }
  return told;
}

/** About the file, not about one row. */
export function fileFinding(code: string, value: string, message: string): Finding {
  return { row: 0, column: null, value: shortened(value), code, message, refuses: false };
}
