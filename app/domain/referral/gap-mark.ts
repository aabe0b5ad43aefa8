/** What the coalition decided about a theme that nobody helps with in a municipality. */

/** `accepted`: known, and it may stay so. `wanted`: somebody is looked for. */
export const GAP_KINDS = ['accepted', 'wanted'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export type GapMark = {
  theme: string;
  /** CBS code */
  municipality: string;
  kind: GapKind;
  note: string;
  at: number;
};
