/** How often somebody may do what, per network address or per mail address. Every limit of the product stands here. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type Limit = { max: number; windowMs: number };

export const LIMITS = {
  /** A sign-in mail asked for. */
  'sign-in-by-address': { max: 20, windowMs: HOUR_MS },
  'sign-in-by-email': { max: 5, windowMs: 15 * MINUTE_MS },
  /** A code typed, right or wrong. */
  'code-by-address': { max: 40, windowMs: HOUR_MS },
  'second-factor-by-person': { max: 5, windowMs: 15 * MINUTE_MS },
  /** A code of an authenticator app, which is valid for somewhat longer than it is shown. */
  'second-factor-code': { max: 1, windowMs: 2 * MINUTE_MS },
  'registration-by-address': { max: 10, windowMs: HOUR_MS },
  'registration-by-email': { max: 5, windowMs: DAY_MS },
  'mail-by-email': { max: 20, windowMs: DAY_MS },
  'signal-by-address': { max: 10, windowMs: HOUR_MS },
  'contact-use-by-address': { max: 30, windowMs: HOUR_MS },
  'reaction-by-address': { max: 20, windowMs: DAY_MS },
  'reaction-by-address-and-partner': { max: 2, windowMs: 30 * DAY_MS },
  'missing-help-by-address': { max: 10, windowMs: HOUR_MS },
  'signal-by-email': { max: 10, windowMs: DAY_MS },
  'digest-by-address': { max: 10, windowMs: HOUR_MS },
  'digest-by-email': { max: 5, windowMs: DAY_MS },
  /** A whole team can register from one office. */
  'meeting-registration-by-address': { max: 40, windowMs: HOUR_MS },
  'meeting-registration-by-email': { max: 20, windowMs: DAY_MS },
  /** Enough for a site that asks on behalf of its visitors, and for whoever copies everything page by page. */
  'hsds-by-address': { max: 600, windowMs: MINUTE_MS },
  /** A workbook of thirty thousand partners takes half a minute to make. */
  'download-by-address': { max: 20, windowMs: MINUTE_MS },
  'invitation-by-person': { max: 200, windowMs: DAY_MS },
} as const satisfies Record<string, Limit>;

export type LimitKind = keyof typeof LIMITS;

/**
 * One mailbox written in several ways counts once: capitals, and what stands after a `+`, do not make another. Dots do
 * for most providers, so they are left alone.
 */
export function canonicalEmail(email: string): string {
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@', 2);
  return `${local.split('+', 1)[0]}@${domain}`;
}
