/** An XLSX file as sheets of rows. What the rows mean is not known here, and nothing in the file is carried out. */
import type { Steps } from '#app/domain/steps.ts';
import { attribute, xmlScanner, XmlUnreadable, type XmlHandler } from '#app/platform/xml-scanner.server.ts';
import { openZip, type ZipPart } from '#app/platform/zip-file.server.ts';
import { dateStyles } from './cell-formats.server.ts';
import { sharedStrings, sheetRows, type CellRemark, type SheetContext, type WorkbookRow } from './sheet-rows.server.ts';

export type WorkbookSheet = {
  name: string;
  hidden: boolean;
  /** Some rows at a time, in order. */
  rows(): Generator<WorkbookRow[]>;
  /** About what was read so far. */
  readonly remarks: readonly CellRemark[];
};

/** What all parts of a workbook may take together. Thirty thousand partners take half of it. */
const MOST_BYTES = 600 * 1024 * 1024;

/** As Office names what a part is for another part, at the end of an address. */
const WORKBOOK = 'officeDocument';

/**
 * @returns null when it is a zip file of something else, such as a letter
 * @throws {ZipUnreadable | XmlUnreadable} here, or while the rows are read
 */
export function* openWorkbook(bytes: Uint8Array): Steps<WorkbookSheet[] | null> {
  const zip = openZip(bytes, MOST_BYTES);
  // Names of parts are the same whatever their capitals (ECMA-376, part 2).
  const parts = new Map([...zip].map(([name, part]) => [name.toLowerCase(), part]));
  const roots = yield* relationsOf(parts, '');
  const main = roots.find(({ type }) => type === WORKBOOK)?.target;
  if (main === undefined || !/\.xml$/.test(main)) return null;
  const workbook = parts.get(main);
  if (!workbook) throw new XmlUnreadable('no workbook');

  const { isWorkbook, from1904, listed } = yield* listedSheets(workbook);
  if (!isWorkbook) return null;
  const relations = yield* relationsOf(parts, main);
  const partOf = (wanted: string) => parts.get(relations.find(({ type }) => type === wanted)?.target ?? '');
  const { handler, strings } = sharedStrings();
  yield* readPart(partOf('sharedStrings'), handler);
  const { handler: styleHandler, styles } = dateStyles();
  yield* readPart(partOf('styles'), styleHandler);

  const byId = new Map(relations.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return listed.flatMap(({ name, hidden, relation }) => {
    const found = byId.get(relation);
    if (found?.type !== 'worksheet') return [];
    const part = parts.get(found.target);
    // One part as a thousand sheets would be read a thousand times.
    if (!part || seen.has(found.target)) throw new XmlUnreadable(`no sheet "${name}"`);
    seen.add(found.target);
    return [worksheet(name, hidden, part, { strings, dates: styles, from1904 })];
  });
}

function worksheet(name: string, hidden: boolean, part: ZipPart, context: SheetContext): WorkbookSheet {
  let remarks: CellRemark[] = [];
  return {
    name,
    hidden,
    get remarks() {
      return remarks;
    },
    *rows() {
      const reading = sheetRows(context);
      remarks = reading.remarks;
      for (const _ of readPart(part, reading.handler)) yield reading.rows.splice(0);
    },
  };
}

type ListedSheet = { name: string; hidden: boolean; relation: string | null };

/** What a workbook says of its parts; lists that are longer are made to keep a reader busy. */
const LARGEST_LIST_BYTES = 1024 * 1024;

function* readList(part: ZipPart | undefined, handler: XmlHandler): Steps<void> {
  if (part && part.size > LARGEST_LIST_BYTES) throw new XmlUnreadable('a list without end');
  yield* readPart(part, handler);
}

function* listedSheets(part: ZipPart): Steps<{ isWorkbook: boolean; from1904: boolean; listed: ListedSheet[] }> {
  const listed: ListedSheet[] = [];
  let isWorkbook = false;
  let from1904 = false;
  yield* readList(part, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      listed.push({ name: attribute(attributes, 'name') ?? '', hidden, relation: attribute(attributes, 'id') });
    },
    close() {},
    text() {},
  });
  return { isWorkbook, from1904, listed };
}

type Relation = { id: string | null; type: string; target: string };

/** What a part refers to. Only parts of the same file count: nothing is fetched. */
function* relationsOf(parts: ReadonlyMap<string, ZipPart>, owner: string): Steps<Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  yield* readList(parts.get(`${folder}_rels/${owner.slice(folder.length)}.rels`), {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      const target = pathFrom(folder, attribute(attributes, 'Target') ?? '');
      relations.push({ id: attribute(attributes, 'Id'), type, target });
    },
    close() {},
    text() {},
  });
  return relations;
}

function pathFrom(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).toLowerCase().split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Of a part that is not there nothing is read. */
function* readPart(part: ZipPart | undefined, handler: XmlHandler): Steps<void> {
  if (!part) return;
  const scanner = xmlScanner(handler);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const chunk of part.chunks()) {
    scanner.push(decoded(decoder, chunk));
    yield;
  }
  scanner.push(decoded(decoder));
  scanner.end();
  yield;
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch (cause) {
    throw new XmlUnreadable('no UTF-8', { cause });
  }
}
