/** "I miss this help here": what a visitor looked for and did not find, in own words. */

export const MISSING_HELP_STATES = ['open', 'settled'] as const;
export type MissingHelpState = (typeof MISSING_HELP_STATES)[number];

/** Characters. */
export const LONGEST_MISSING_HELP = 600;
