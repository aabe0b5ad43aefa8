/** What the page of a working group says after something was done there. */
export const GROUP_DONE = ['saved', 'ended', 'reopened'] as const;
