/** How the history of a partner names the row of a file that it comes from; read back to know which rows are in already. */
const BEFORE_ROW = 'Import, rij ';

export function importReason(row: number): string {
  return `${BEFORE_ROW}${row}`;
}

/** @returns null for what another than an import did */
export function rowOfReason(reason: string): number | null {
  if (!reason.startsWith(BEFORE_ROW)) return null;
  const row = Number(reason.slice(BEFORE_ROW.length));
  return Number.isSafeInteger(row) ? row : null;
}
