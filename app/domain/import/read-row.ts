/**
 * One row of a partner sheet, read as far as it can be: a draft of a partner with remarks, or what stands in the way.
 * Looks at nothing but the row and the world it is read in; whether the partner exists already is not decided here.
 */
import type { PostcodeArea } from '#app/domain/geo/coalition.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { areaReader, type AreaReading, type AreaWorld } from './areas.ts';
import { oneLine, serviceKey, splitServices } from './cell-lists.ts';
import type { SheetRow } from './columns.ts';
import { readEmail, readPhone, readWebsite } from './contact-cells.ts';
import { rowNotes, shortened, type Finding, type ImportColumn, type RowNotes } from './findings.ts';
import { readLocation, type DraftLocation } from './location-cells.ts';
import { readDomain, termReader, type DraftTerms } from './term-cells.ts';

/** What rows are read against: the places and words of the coalition. */
export type ImportWorld = AreaWorld & { postcodes: PostcodeArea[]; vocabulary: Vocabulary };

export type DraftService = { name: string; description: string | null };

/** What a row states. Null, or an empty list, is what it does not say. */
export type PartnerDraft = DraftTerms & {
  id: string | null;
  name: string;
  domain: Domain;
  description: string | null;
  services: DraftService[];
  /** CBS codes, in order. */
  serviceAreas: string[];
  location: DraftLocation;
  phone: string | null;
  email: string | null;
  website: string | null;
  contact: { name: string; role: string | null } | null;
};

export type RowReading = { ok: true; draft: PartnerDraft; remarks: Finding[] } | { ok: false; problems: Finding[] };

const LONGEST_LINE = 300;
const LONGEST_TEXT = 4000;
/** Of a cell with several texts. A spreadsheet holds no more in one. */
const LONGEST_LIST = 32_000;
/** Cells of one line; the others are lists or running text. */
const LINES: ImportColumn[] = ['name', 'type', 'street', 'house_number', 'city', 'contact_name', 'contact_role'];
const LISTS: ImportColumn[] = ['services', 'municipalities_served', 'themes', 'languages'];
const MOST_SERVICES = 30;

export function rowReader(world: ImportWorld): (row: SheetRow) => RowReading {
  const postcodes = new Map(world.postcodes.map((area) => [area.code, area]));
  const readAreas = areaReader(world);
  const readTerms = termReader(world.vocabulary);

  return (row) => {
    const { cells } = row;
    const notes = rowNotes(row.number);
    refuseTooLong(row, notes);
    const name = readName(cells.name, notes);
    const domain = readDomain(cells.domain, notes);
    const serviceAreas = noteAreas(cells.municipalities_served, readAreas, notes);
    const location = readLocation(row, postcodes, notes);
    if (notes.refused || name === null || domain === null || location === null) {
      return { ok: false, problems: notes.findings.filter((finding) => finding.refuses) };
    }
    noteShape(row, notes);
    const draft: PartnerDraft = {
      id: cells.id ?? null,
      name,
      domain,
      ...readTerms(cells, notes),
      description: cells.description ?? null,
      services: readServices(cells.services, notes),
      serviceAreas,
      location,
      phone: readPhone(cells.phone, notes),
      email: readEmail(cells.email, notes),
      website: readWebsite(cells.website, notes),
      contact: readContact(cells, notes),
    };
    return { ok: true, draft, remarks: notes.findings };
  };
}

function readName(cell: string | undefined, notes: RowNotes): string | null {
  if (cell !== undefined) return oneLine(cell);
  notes.refuse('name', '', 'name-missing');
  return null;
}

function noteAreas(cell: string | undefined, readAreas: (cell: string) => AreaReading, notes: RowNotes): string[] {
  const { codes, unknown } = readAreas(cell ?? '');
  if (codes.length === 0 && unknown.length === 0) {
    notes.refuse('municipalities_served', cell ?? '', 'area-missing');
  }
  const note = codes.length > 0 ? notes.remark : notes.refuse;
  for (const { text, suggestion, isPlace } of unknown) {
    const short = shortened(text);
    if (isPlace && suggestion !== null) {
      note('municipalities_served', text, 'area-is-place', { text: short, municipality: suggestion });
    } else {
      note('municipalities_served', text, 'area-unknown', { text: short, suggestion });
    }
  }
  return codes;
}

function readServices(cell: string | undefined, notes: RowNotes): DraftService[] {
  const services = new Map<string, DraftService>();
  const parts = splitServices(cell ?? '');
  for (const service of parts.slice(0, MOST_SERVICES)) {
    if (service.name === '') continue;
    if (service.name.length <= LONGEST_LINE) services.set(serviceKey(service.name), service);
    else {
      const whole = [service.name, service.description].filter((text) => text !== null).join(': ');
      const cut = { name: `${service.name.slice(0, LONGEST_LINE - 1)}…`, description: whole };
      services.set(serviceKey(cut.name), cut);
      notes.remark('services', whole, 'service-name-cut');
    }
  }
  if (parts.length > MOST_SERVICES) {
    notes.remark('services', `${parts.length}`, 'services-too-many', { count: parts.length, most: MOST_SERVICES });
  }
  return [...services.values()];
}

function readContact(cells: SheetRow['cells'], notes: RowNotes): PartnerDraft['contact'] {
  const role = cells.contact_role === undefined ? null : oneLine(cells.contact_role);
  if (cells.contact_name !== undefined) return { name: oneLine(cells.contact_name), role };
  if (role !== null) notes.remark('contact_role', role, 'contact-without-name', { role: shortened(role) });
  return null;
}

function refuseTooLong({ cells }: SheetRow, notes: RowNotes): void {
  for (const [column, text] of Object.entries(cells) as [ImportColumn, string][]) {
    const longest = LINES.includes(column) ? LONGEST_LINE : LISTS.includes(column) ? LONGEST_LIST : LONGEST_TEXT;
    if (text.length <= longest) continue;
    notes.refuse(column, text, 'too-long', { length: text.length, most: longest });
  }
}

/** Signs that the sheet is not what it looks like; the text itself is kept as it is. */
function noteShape({ cells, beyond }: SheetRow, notes: RowNotes): void {
  if (beyond.length > 0) notes.remark(null, beyond.join(' '), 'cells-beyond-header');
  for (const [column, text] of Object.entries(cells) as [ImportColumn, string][]) {
    if (/^[=@]/.test(text)) notes.remark(column, text, 'formula-as-text');
  }
}
