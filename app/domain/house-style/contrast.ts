/**
 * Whether a colour can be read, as WCAG 2.2 measures it (relative luminance, 1.4.3 and 1.4.11), and the nearest that can:
 * the same colour, as little darker or lighter as is needed.
 */

/** `#12302c`, in small letters. */
export type Colour = string;

/** Of tokens.css: what text and lines stand on. */
export const WHITE: Colour = '#ffffff';
export const GROUND: Colour = '#f3f4ec';
export const INK: Colour = '#12302c';

/** Text, and lines that mean something. */
export const TEXT_RATIO = 4.5;
export const LINE_RATIO = 3;

const BLACK: Colour = '#000000';
const STEPS = 100;

/** @returns null when it is no colour; a short `#abc` is written out */
export function parseColour(text: string): Colour | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!hex) return null;
  return `#${hex.length === 6 ? hex : hex.replace(/./g, '$&$&')}`;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The lowest ratio of a colour with each of what it stands on. */
export function leastContrast(colour: Colour, on: Colour[]): number {
  return Math.min(...on.map((ground) => contrast(colour, ground)));
}

/** The colour itself when it reaches the ratio on all of them. */
export function darkenTo(colour: Colour, ratio: number, on: Colour[]): Colour {
  return mixedUntil(colour, BLACK, (mixed) => leastContrast(mixed, on) >= ratio);
}

/** The colour itself when it reaches the ratio on all of them. */
export function lightenTo(colour: Colour, ratio: number, on: Colour[]): Colour {
  return mixedUntil(colour, WHITE, (mixed) => leastContrast(mixed, on) >= ratio);
}

/** @param part of `other`, from 0 to 1 */
export function mix(colour: Colour, other: Colour, part: number): Colour {
  const [from, to] = [channels(colour), channels(other)];
  return `#${from.map((value, index) => toHex(value + (to[index]! - value) * part)).join('')}`;
}

function mixedUntil(colour: Colour, end: Colour, isEnough: (mixed: Colour) => boolean): Colour {
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(colour, end, step / STEPS);
    if (isEnough(mixed)) return mixed;
  }
  return end;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: Colour): [number, number, number] {
  const number = parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function toHex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
