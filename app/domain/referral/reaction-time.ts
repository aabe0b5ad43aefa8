/** How soon a partner reacted, as told by somebody who had asked for help there. */

export type Reaction = {
  /** Whole days between asking and the first reaction. */
  days: number;
  /** When it was told; UTC milliseconds. */
  at: number;
};
