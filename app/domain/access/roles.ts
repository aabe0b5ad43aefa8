/** The roles of people, from least to most. One person can have several, of several organisations or municipalities. */
export const ROLES = ['visitor', 'member', 'editor', 'lead', 'coordinator'] as const;

/**
 * - `visitor`: anybody, without an account
 * - `member`: works at a partner; sees contacts that are for the network
 * - `editor`: keeps the entry of one organisation right
 * - `lead`: kartrekker, curates the partners of one municipality
 * - `coordinator`: curates everything
 */
export type Role = (typeof ROLES)[number];

export const GRANTED_ROLES = ['member', 'editor', 'lead', 'coordinator'] as const satisfies readonly Role[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];
