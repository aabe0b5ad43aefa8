/** Which kinds of people something is kept of, why that may be, and how long. What is said about it stands in the texts. */
import type { Kept } from './retention.ts';

/** AVG (GDPR), article 6, first paragraph. */
export type LegalGround = 'consent' | 'legitimate-interest';

/** `kept`: what goes after a term; without any it is kept as long as the entry, the role or the account. */
type KeptOf = { ground: LegalGround; kept: readonly Kept[] };

export const PEOPLE_KEPT = {
  contact: { ground: 'legitimate-interest', kept: [] },
  account: { ground: 'legitimate-interest', kept: ['mail-link'] },
  lead: { ground: 'legitimate-interest', kept: [] },
  'group-member': { ground: 'legitimate-interest', kept: [] },
  author: { ground: 'consent', kept: [] },
  applicant: { ground: 'consent', kept: ['unfinished-application', 'decided-application'] },
  'asked-owner': { ground: 'legitimate-interest', kept: ['question', 'check-recipient'] },
  reporter: { ground: 'consent', kept: ['signal', 'missing-help'] },
  subscriber: { ground: 'consent', kept: ['unconfirmed-subscription'] },
  'meeting-guest': { ground: 'consent', kept: ['meeting-registration'] },
  recipient: { ground: 'legitimate-interest', kept: ['mail-text', 'mail-record'] },
  imported: { ground: 'legitimate-interest', kept: ['import-file', 'import-report'] },
  visitor: {
    ground: 'legitimate-interest',
    kept: ['unripe-words', 'search-count', 'contact-use', 'reaction'],
  },
} as const satisfies Record<string, KeptOf>;

export type PersonKind = keyof typeof PEOPLE_KEPT;
export const PERSON_KINDS = Object.keys(PEOPLE_KEPT) as PersonKind[];
