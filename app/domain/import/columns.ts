/**
 * Recognises the header of a sheet: Dutch or English names, in any order, with or without capitals, accents and dots.
 * A column that is not known is told, never guessed.
 */
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { Finding, ImportColumn } from './findings.ts';
import { shortened } from './findings.ts';

/** Every spelling is in normalised form. The first Dutch one is how messages call the column. */
const SPELLINGS: Record<ImportColumn, string[]> = {
  id: ['id', 'partner id', 'kenmerk', 'slug'],
  name: [
    'naam',
    'name',
    'organisatie',
    'naam organisatie',
    'organisatienaam',
    'naam partner',
    'partner',
    'organisation',
    'organization',
    'organisation name',
    'organization name',
  ],
  type: [
    'soort organisatie',
    'soort',
    'type',
    'type organisatie',
    'organisatietype',
    'soort partner',
    'organisation type',
    'organization type',
  ],
  domain: ['domein', 'domain'],
  description: ['omschrijving', 'beschrijving', 'toelichting', 'description'],
  themes: ['themas', 'thema', 'themes', 'theme', 'onderwerpen'],
  services: ['hulpaanbod', 'aanbod', 'diensten', 'dienst', 'services', 'service'],
  municipalities_served: [
    'werkgebied',
    'werkgebieden',
    'werkzaam in',
    'gemeenten',
    'gemeentes',
    'municipalities served',
    'municipalities',
    'service area',
    'service areas',
  ],
  street: ['straat', 'straatnaam', 'adres', 'street', 'address'],
  house_number: ['huisnr', 'huisnummer', 'nummer', 'nr', 'house number'],
  postcode: ['postcode', 'pc', 'postal code', 'zip', 'zip code'],
  city: ['plaats', 'plaatsnaam', 'woonplaats', 'vestigingsplaats', 'stad', 'city', 'town', 'place'],
  lat: ['breedtegraad', 'breedte', 'lat', 'latitude'],
  lng: ['lengtegraad', 'lengte', 'lng', 'lon', 'long', 'longitude'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'telnr', 'phone', 'phone number', 'telephone'],
  email: ['e mailadres', 'emailadres', 'e mail', 'email', 'mail', 'mailadres', 'email address', 'e mail address'],
  website: ['website', 'site', 'web', 'webadres', 'internet', 'url', 'homepage'],
  contact_name: ['contactpersoon', 'naam contactpersoon', 'contact', 'contactnaam', 'contact name', 'contact person'],
  contact_role: ['functie', 'functie contactpersoon', 'rol', 'contact role', 'role', 'job title'],
  languages: ['talen', 'taal', 'gesproken talen', 'languages', 'language'],
};

const DUTCH_NAMES: Record<ImportColumn, string> = {
  id: 'Id',
  name: 'Naam',
  type: 'Soort organisatie',
  domain: 'Domein',
  description: 'Omschrijving',
  themes: "Thema's",
  services: 'Hulpaanbod',
  municipalities_served: 'Werkgebied',
  street: 'Straat',
  house_number: 'Huisnummer',
  postcode: 'Postcode',
  city: 'Plaats',
  lat: 'Breedtegraad',
  lng: 'Lengtegraad',
  phone: 'Telefoon',
  email: 'E-mailadres',
  website: 'Website',
  contact_name: 'Contactpersoon',
  contact_role: 'Functie',
  languages: 'Talen',
};

export const IMPORT_COLUMNS = Object.keys(SPELLINGS) as ImportColumn[];

/** Without these no row can become a partner. */
export const REQUIRED_COLUMNS = ['name', 'domain', 'municipalities_served', 'postcode'] as const;

/** The header may come after a title; it is looked for in this many rows. */
const HEADER_WITHIN = 10;

const columnBySpelling = new Map(
  IMPORT_COLUMNS.flatMap((column) => SPELLINGS[column].map((spelling) => [spelling, column] as const)),
);

/** How a message calls a column: "Werkgebied". A column of the sheet itself is called as it was typed. */
export function dutchColumnName(column: string): string {
  return (DUTCH_NAMES as Record<string, string>)[column] ?? column;
}

/** Which column a head stands for, where a coordinator chose another than we read; `null` leaves it out. */
export type ChosenColumns = Readonly<Record<string, ImportColumn | null>>;

/** A head as it was typed, and the column it is taken for. */
export type Head = { title: string; column: ImportColumn | null };

export type Header = {
  /** Position of the header among the rows of the file. */
  at: number;
  heads: Head[];
  /** Where each known column is. */
  positions: Map<ImportColumn, number>;
  width: number;
  /** Columns that are not known, or that occur twice. */
  findings: Finding[];
};

/** @returns null when no row among the first ones has a known column. */
export function findHeader(rows: readonly string[][], chosen: ChosenColumns = {}): Header | null {
  let best: Header | null = null;
  for (const [at, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const header = recogniseHeader(cells, at, chosen);
    if (header.positions.size > (best?.positions.size ?? 0)) best = header;
  }
  return best;
}

function recogniseHeader(cells: readonly string[], at: number, chosen: ChosenColumns): Header {
  const positions = new Map<ImportColumn, number>();
  const heads: Head[] = [];
  const findings: Finding[] = [];
  const remark = (title: string, code: 'column-unknown' | 'column-twice') => {
    const short = shortened(title);
    findings.push({ row: 0, column: short, value: short, code, values: { title: short }, refuses: false });
  };
  for (const [position, cell] of cells.entries()) {
    const title = cell.trim();
    if (title === '') continue;
    const read = columnBySpelling.get(normalise(title)) ?? null;
    const isChosen = Object.hasOwn(chosen, title);
    const column = isChosen ? chosen[title]! : read;
    const taken = column !== null && positions.has(column);
    heads.push({ title, column: taken ? null : column });
    if (column === null && isChosen) continue;
    if (column === null) {
      remark(title, 'column-unknown');
    } else if (taken) {
      remark(title, 'column-twice');
    } else {
      positions.set(column, position);
    }
  }
  return { at, heads, positions, width: cells.length, findings };
}

/** One row of the sheet: only known columns, only cells with something in them. */
export type SheetRow = {
  number: number;
  cells: Partial<Record<ImportColumn, string>>;
  /** Cells to the right of the header: a sign that a separator got into the text. */
  beyond: string[];
};

/** @returns null for an empty row. */
export function sheetRow(header: Header, number: number, cells: readonly string[]): SheetRow | null {
  const known: SheetRow['cells'] = {};
  for (const [column, position] of header.positions) {
    const text = cleanCell(cells[position] ?? '');
    if (text !== '') known[column] = text;
  }
  const beyond = cells
    .slice(header.width)
    .map(cleanCell)
    .filter((text) => text !== '');
  return Object.keys(known).length === 0 && beyond.length === 0 ? null : { number, cells: known, beyond };
}

/**
 * Plain text: no control characters, and without the apostrophe that keeps a spreadsheet from calculating
 * (`'=1+1`, as our own export writes it).
 */
function cleanCell(text: string): string {
  return text
    .replace(/^'(?='*[\t\r])/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' ? '\n' : sign === '\t' ? ' ' : '',
    )
    .trim()
    .replace(/^'(?='*[=+\-@])/, '');
}
