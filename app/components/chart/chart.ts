/**
 * What a chart shows. Charts are drawn as SVG without a view box, so that letters keep their size at every width: across,
 * everything is a share of the width; down, it is pixels. A chart repeats what a table beside it says.
 */
import type { Domain } from '#app/domain/organisation/domains.ts';

/** How a part looks: told apart without colour, on paper as well. */
export type Fill = 'solid' | 'hatch' | 'dots' | 'open';

export type Bar = {
  label: string;
  value: number;
  /** The value in words, such as `3 van 14`. */
  text: string;
  domain: Domain | null;
  /** The one this page is about. */
  isChosen: boolean;
};

export type Kind = { label: string; fill: Fill };

/** `parts` are in the order of the kinds. */
export type ShareRow = { label: string; domain: Domain | null; parts: number[]; text: string };
/** A column without a label is named by those around it. */
export type Column = { label: string | null; parts: number[]; text: string };
export type Point = { label: string | null; value: number; text: string };

export type Chart =
  | { kind: 'bars'; bars: Bar[] }
  | { kind: 'shares'; kinds: Kind[]; rows: ShareRow[] }
  | { kind: 'columns'; kinds: Kind[]; columns: Column[] }
  | { kind: 'line'; points: Point[] };

/** The names of a drawing for those who do not see it; `id` is that of nothing else on the page. */
export type Named = { id: string; title: string; description: string };
