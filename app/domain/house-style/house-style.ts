/**
 * The colours of a coalition as a stylesheet: custom properties over those of tokens.css. What a coalition chooses is
 * one colour for buttons and headings and one for the thread; their darker and lighter tones follow from these.
 */
import type { Coalition } from '../geo/coalition.ts';
import {
  darkenTo,
  GROUND,
  INK,
  leastContrast,
  lightenTo,
  LINE_RATIO,
  mix,
  TEXT_RATIO,
  WHITE,
  type Colour,
} from './contrast.ts';

export const COLOUR_ROLES = ['brand', 'accent'] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];

const RATIO: Record<ColourRole, number> = { brand: TEXT_RATIO, accent: LINE_RATIO };
/** A tone for what is pointed at. */
const POINTED_AT = 0.18;

export type ColourCheck = { ok: true } | { ok: false; ratio: number; least: number; nearest: Colour };

/** Whether text (brand) or lines (accent) of this colour can be seen on white and on the ground of our pages. */
export function checkColour(role: ColourRole, colour: Colour): ColourCheck {
  const ratio = leastContrast(colour, [WHITE, GROUND]);
  const least = RATIO[role];
  if (ratio >= least) return { ok: true };
  // Rounded down: 4.49 must not be told as 4.5.
  return {
    ok: false,
    ratio: Math.floor(ratio * 10) / 10,
    least,
    nearest: darkenTo(colour, least, [WHITE, GROUND]),
  };
}

/** @returns null when the coalition has our own colours */
export function houseStyleSheet({ brand, accent }: Coalition['colours']): string | null {
  if (!brand && !accent) return null;
  const properties = {
    ...(brand && { brand, 'brand-pointed': mix(brand, INK, POINTED_AT) }),
    ...(accent && {
      draad: accent,
      'draad-dark': darkenTo(accent, TEXT_RATIO, [WHITE, GROUND]),
      'draad-on-ink': lightenTo(accent, TEXT_RATIO, [INK]),
    }),
  };
  const lines = Object.entries(properties).map(([name, value]) => `  --${name}: ${value};\n`);
  const headings = brand ? 'h1,\nh2,\nh3 {\n  color: var(--brand);\n}\n' : '';
  return `:root {\n${lines.join('')}}\n${headings}`;
}
