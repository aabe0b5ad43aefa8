/** Which cells of a workbook hold a day or a time: Excel keeps both as a number, and only the format tells. */
import { attribute, type XmlHandler } from '#app/platform/xml-scanner.server.ts';

/** By the number of the style of a cell. */
export type DateStyles = ReadonlySet<number>;

/** Of the formats that have no definition in the file (ECMA-376, 18.8.30): those of days and times. */
const BUILT_IN: [first: number, last: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

export function dateStyles(): { handler: XmlHandler; styles: DateStyles } {
  const own = new Map<number, boolean>();
  const styles = new Set<number>();
  let inCellStyles = false;
  let style = 0;
  return {
    styles,
    handler: {
      open(name, attributes) {
        if (name === 'cellXfs') inCellStyles = true;
        const id = Number(attribute(attributes, 'numFmtId'));
        if (name === 'numFmt') own.set(id, isDateFormat(attribute(attributes, 'formatCode') ?? ''));
        if (name !== 'xf' || !inCellStyles) return;
        if (own.get(id) ?? BUILT_IN.some(([first, last]) => first <= id && id <= last)) styles.add(style);
        style++;
      },
      close(name) {
        if (name === 'cellXfs') inCellStyles = false;
      },
      text() {},
    },
  };
}

/** Letters of a day or a time outside what is shown as it stands and outside colours. */
function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/General/gi, ''));
}

const DAY_MS = 86_400_000;
/** Excel counts from the last day of 1899, as if 1900 were a leap year. */
const FIRST_DAY = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** @returns `2026-09-14`, `09:00`, or both; null when there is no such day */
export function dateText(number: number, from1904: boolean): string | null {
  const at = new Date(Math.round(number * 86_400) * 1000 + (from1904 ? FIRST_DAY.from1904 : FIRST_DAY.from1900));
  if (number < 0 || Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) return null;
  const [day = '', time = ''] = at.toISOString().split('T');
  if (number < 1) return time.slice(0, 5);
  return at.getTime() % DAY_MS === 0 ? day : `${day} ${time.slice(0, 5)}`;
}
