/** Where things come in a chart. */

/** The round number an axis ends at: an even one, so that its middle is whole. */
export function axisEnd(highest: number): number {
  let step = 1;
  for (;;) {
    for (const factor of [2, 4, 6, 8, 10, 12, 16]) if (factor * step >= highest) return factor * step;
    step *= 10;
  }
}

/** @returns a share of the width for SVG: `12.5%` */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100}%`;
}

/** Where each part of a row begins. */
export function starts(parts: readonly number[]): number[] {
  let sum = 0;
  return parts.map((part) => {
    sum += part;
    return sum - part;
  });
}
