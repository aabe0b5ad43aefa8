/** What somebody who stands in the directory as a contact can ask for. */
export const WISHES = ['correct', 'limit', 'remove'] as const;
export type Wish = (typeof WISHES)[number];
