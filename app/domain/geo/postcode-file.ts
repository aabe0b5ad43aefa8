/**
 * Reads a file of postcode areas: `pc4;place;gemeentecode;lat;lng`, one area a line, the columns in any order. Such files
 * are made from the open data of CBS and Kadaster. Coordinates are WGS84, with a point or a comma.
 */
import type { PostcodeArea } from './coalition.ts';

const COLUMNS = ['pc4', 'place', 'gemeentecode', 'lat', 'lng'] as const;
type Column = (typeof COLUMNS)[number];

const OTHER_NAMES: Record<string, Column> = {
  postcode: 'pc4',
  postcode4: 'pc4',
  plaats: 'place',
  woonplaats: 'place',
  gemeente: 'gemeentecode',
  municipality: 'gemeentecode',
  latitude: 'lat',
  longitude: 'lng',
  lon: 'lng',
};
/** Of the Netherlands, with some room. */
const BOX = { west: 3, south: 50.5, east: 7.5, north: 53.8 };
const MOST_PROBLEMS = 10;
const MOST_ROWS = 10_000;

export const POSTCODE_PROBLEMS = [
  'columns',
  'rows',
  'none',
  'postcode',
  'municipality',
  'place',
  'point',
  'twice',
] as const;
/** What stands on a line and cannot be used. */
export type PostcodeProblem = { line: number; problem: (typeof POSTCODE_PROBLEMS)[number]; value: string };

export type PostcodeFile = { ok: true; areas: PostcodeArea[] } | { ok: false; problems: PostcodeProblem[] };

export function readPostcodeFile(text: string): PostcodeFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = lines[0] ?? '';
  const separator = [';', '\t', ','].find((one) => head.includes(one)) ?? ';';
  const columns = cellsOf(head, separator).map(columnNamed);
  const absent = COLUMNS.filter((column) => !columns.includes(column));
  if (absent.length > 0) return refused({ line: 1, problem: 'columns', value: absent.join(', ') });
  if (lines.length > MOST_ROWS) return refused({ line: MOST_ROWS, problem: 'rows', value: String(MOST_ROWS) });

  const areas = new Map<string, PostcodeArea>();
  const problems: PostcodeProblem[] = [];
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue;
    const line = index + 1;
    const read = readLine(cellsOf(text, separator), columns);
    if ('problem' in read) problems.push({ line, ...read });
    else if (areas.has(read.code)) problems.push({ line, problem: 'twice', value: read.code });
    else areas.set(read.code, read);
  }
  if (problems.length > 0) return refused(...problems.slice(0, MOST_PROBLEMS));
  if (areas.size === 0) return refused({ line: 1, problem: 'none', value: '' });
  return { ok: true, areas: [...areas.values()] };
}

function readLine(cells: string[], columns: (Column | null)[]): PostcodeArea | Omit<PostcodeProblem, 'line'> {
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const code = cell('pc4');
  if (!/^[1-9]\d{3}$/.test(code)) return { problem: 'postcode', value: code };
  const number = /^(GM)?(\d{1,4})$/i.exec(cell('gemeentecode'))?.[2];
  if (number === undefined) return { problem: 'municipality', value: cell('gemeentecode') };
  if (cell('place') === '') return { problem: 'place', value: code };
  const latitude = degrees(cell('lat'));
  const longitude = degrees(cell('lng'));
  const isNear = latitude > BOX.south && latitude < BOX.north && longitude > BOX.west && longitude < BOX.east;
  if (!isNear) return { problem: 'point', value: `${cell('lat')}, ${cell('lng')}` };
  return { code, place: cell('place'), municipality: `GM${number.padStart(4, '0')}`, latitude, longitude };
}

function refused(...problems: PostcodeProblem[]): PostcodeFile {
  return { ok: false, problems };
}

function columnNamed(name: string): Column | null {
  const written = name.toLowerCase();
  return COLUMNS.find((column) => column === written) ?? OTHER_NAMES[written] ?? null;
}

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

function degrees(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}
