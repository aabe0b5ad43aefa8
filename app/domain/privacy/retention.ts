/**
 * How long what is about people is kept: one table for the jobs that erase, the page that says so, and the document. What
 * is not in it is kept as long as the entry or account it belongs to. Erasing is done by features.
 */
import { MAIL_LINK_LIFE_MS } from '#app/domain/access/mail-links.ts';
import { DAYS_LOOKED_BACK } from '#app/domain/referral/contact-use.ts';
import { REACTIONS_KEPT_MS } from '#app/domain/referral/reaction-time.ts';

const DAY_MS = 86_400_000;
/** Figures look back twelve months, the running one not counted. */
const FOR_FIGURES = 400;

/** In days, from the moment that is named. */
export const KEPT_DAYS = {
  /** From the day it was asked; until then a second mail can ask again. */
  'unconfirmed-subscription': 7,
  /** From the day it was given, while nobody goes on with it. */
  'import-file': 7,
  /** From the day it was sent or refused. The text of a sign-in mail goes at once. */
  'mail-text': 30,
  /** From the day of the meeting. */
  'meeting-registration': 30,
  /** From its end: it can still tell where a new one may be sent. */
  'mail-link': 90,
  /** From the day they were asked: a keyed fingerprint, never the words. */
  'unripe-words': 90,
  'contact-use': DAYS_LOOKED_BACK,
  /** From the last step: as long as the link in the mail holds, and as long again to ask for a new one. */
  'unfinished-application': (2 * MAIL_LINK_LIFE_MS.application) / DAY_MS,
  reaction: REACTIONS_KEPT_MS / DAY_MS,
  /** From the day it was made. */
  'mail-record': FOR_FIGURES,
  /** From the decision. */
  'decided-application': FOR_FIGURES,
  /** From the day it was asked, with its answer. */
  question: FOR_FIGURES,
  /** From the day it was dealt with. */
  signal: FOR_FIGURES,
  'missing-help': FOR_FIGURES,
  /** From the end of the round: to whom it was mailed. That there was a round stays. */
  'check-recipient': FOR_FIGURES,
  /** From its end, with its report. */
  'import-report': FOR_FIGURES,
  'search-count': 760,
} as const;

export type Kept = keyof typeof KEPT_DAYS;

/** What is older than this moment goes. */
export function keptSince(kept: Kept, now: number): number {
  return now - KEPT_DAYS[kept] * DAY_MS;
}
