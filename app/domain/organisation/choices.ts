/** The fixed lists a partner's facts are chosen from. */

export const VISIBILITIES = ['public', 'network', 'coordinators'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Agreements are made at three levels: the work itself, the organisation, the board. */
export const CONTACT_LEVELS = ['execution', 'management', 'board'] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

export const LEGAL_BASES = ['consent', 'contract', 'legitimate-interest'] as const;

export const POINT_PRECISIONS = ['address', 'postcode'] as const;

export const REFERRERS = ['self', 'professional'] as const;

export const CHANNELS = ['phone', 'form', 'mail', 'secure-mail', 'zorgdomein', 'walk-in'] as const;
export type Channel = (typeof CHANNELS)[number];

export const COVENANT_STATUSES = ['signed', 'intended', 'none'] as const;

export const PROGRAMME_STATUSES = ['active', 'starting', 'paused'] as const;

/** `users`: those who called or mailed, on several days. */
export const VERIFIERS = ['partner', 'coordinator', 'users'] as const;

export const VERIFICATION_WAYS = ['mail', 'phone', 'visit', 'form', 'use'] as const;

export const ROUTE_FREQUENCIES = ['weekly', 'monthly', 'sometimes'] as const;
export type RouteFrequency = (typeof ROUTE_FREQUENCIES)[number];
