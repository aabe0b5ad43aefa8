/** The XML of the parts of a workbook (ECMA-376), as little of it as Excel, LibreOffice and Google Sheets need. */
import type { CellValue } from '#app/domain/interchange/workbook-cells.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const HEAD_STYLE = 1;
const TEXT_STYLE = 2;

/** Numbers of styles: 0 a number, 1 a head, 2 a text, which stays one when somebody types a number in it. */
export const STYLES = `${DECLARATION}<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export const ROOT_RELATIONS = relationsXml([`${OFFICE}/officeDocument`, 'xl/workbook.xml']);

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const parts = [
    part('workbook', 'sheet.main'),
    part('styles', 'styles'),
    ...numbers(sheets).map((number) => part(`worksheets/sheet${number}`, 'worksheet')),
  ];
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

export function workbookParts(titles: readonly string[]): { workbook: string; relations: string } {
  const sheets = titles.map(
    (title, index) => `<sheet name="${escaped(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = relationsXml(
    ...numbers(titles.length).map((number): Relation => [`${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`]),
    [`${OFFICE}/styles`, 'styles.xml'],
  );
  const workbook = `${DECLARATION}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
  return { workbook, relations };
}

/** The heads stay in sight while somebody scrolls. */
export function sheetStart(heads: readonly string[]): string {
  const columns = heads.map((head, index) => {
    const width = Math.max(14, Math.min(40, head.length + 4));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${TEXT_STYLE}"/>`;
  });
  return `${DECLARATION}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns)}${rows}"/></worksheet>`;
}

export function sheetXmlRow(number: number, cells: readonly CellValue[], head: boolean): string {
  const xml = cells.map((cell, index) => cellXml(`${columnName(index + 1)}${number}`, cell, head));
  return `<row r="${number}">${xml.join('')}</row>`;
}

function cellXml(name: string, cell: CellValue, head: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${name}" t="b"><v>${Number(cell)}</v></c>`;
  const style = head ? HEAD_STYLE : TEXT_STYLE;
  const space = /^\s|\s$|\n/.test(cell) ? ' xml:space="preserve"' : '';
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t${space}>${escaped(cell)}</t></is></c>`;
}

/** 28 → "AB" */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + letter : letter;
}

/** What XML cannot hold, and half of a character. A sheet has its own way to write them (ECMA-376, 22.9.2.19). */
const NOT_IN_XML = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;
const LIKE_SUCH = /_(?=x[\dA-F]{4}_)/gi;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replace(LIKE_SUCH, '_x005F_')
    .replace(NOT_IN_XML, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

type Relation = [type: string, target: string];

function relationsXml(...relations: Relation[]): string {
  const xml = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${xml.join('')}</Relationships>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
