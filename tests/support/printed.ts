/** What comes out of the printer: every page's text, as it is read back from the PDF, and its size. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

const POINTS_PER_MM = 72 / 25.4;

/** Width and height in millimetres. */
export type PrintedPage = { text: string; width: number; height: number };

/** @param between put between two pieces of text: a page in Latin letters is easier to read with a space */
export async function printedPages(page: Page, between = ''): Promise<PrintedPage[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const one = await document.getPage(number);
    const { width, height } = one.getViewport({ scale: 1 });
    const { items } = await one.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(between);
    pages.push({ text, width: Math.round(width / POINTS_PER_MM), height: Math.round(height / POINTS_PER_MM) });
  }
  await document.destroy();
  return pages;
}
