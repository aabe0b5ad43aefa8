/** One figure as a page and a file show it: a number, a sentence, a drawing, and the table that both come from. */
import type { Chart } from '#app/components/chart/chart.ts';

/** In the order of the page. The names are those of the files: `/dashboard/domeinen.csv`. */
export const PUBLIC_FIGURES = [
  'partners',
  'domeinen',
  'gemeenten',
  'dekking',
  'gecontroleerd',
  'programmas',
  'convenant',
  'reacties',
] as const;
export const WORK_FIGURES = ['gezocht', 'meldingen', 'aanmeldingen', 'controles', 'mail'] as const;
export type FigureName = (typeof PUBLIC_FIGURES)[number] | (typeof WORK_FIGURES)[number];

export type FigureCell = string | number;

export type FigureView = {
  name: FigureName;
  title: string;
  /** What one remembers. Null while there is nothing to say. */
  big: string | null;
  /** Goes on where the number ends. */
  sentence: string;
  notes: string[];
  /** Where more is told, or something can be done. */
  more: { text: string; href: string } | null;
  /** Null when a drawing would say nothing. */
  chart: Chart | null;
  head: string[];
  rows: { cells: FigureCell[]; href: string | null }[];
};

export function plainRows(rows: FigureCell[][]): FigureView['rows'] {
  return rows.map((cells) => ({ cells, href: null }));
}
