/** What is true now, for whoever scans a card that was printed before something changed. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { cardFacts } from '#app/domain/referral/card-facts.ts';
import type { CardRequest } from '#app/domain/referral/card-request.ts';
import { cardFingerprint } from '#app/features/referral/card-fingerprint.server.ts';
import { cardPhrases } from '#app/i18n/card-phrases.server.ts';

export type ChangedView = {
  title: string;
  now: string;
  /** `own`: a number, or a name in Dutch, in whichever language the card is. */
  facts: { label: string; text: string; own: boolean }[];
  /** What a parent must know before anything else. */
  warning: string | null;
};

/** @returns null for a page that was not scanned, and for a card that still holds */
export function viewChanged(organisation: Organisation, asked: CardRequest, now: number): ChangedView | null {
  if (asked.fingerprint === null) return null;
  const facts = cardFacts(organisation, asked.theme, localTime(now).date);
  if (cardFingerprint(facts) === asked.fingerprint) return null;
  const { texts, hours } = cardPhrases(asked.language);
  const { changed } = texts;
  const { phone, address, bring } = facts;
  return {
    title: changed.title,
    now: changed.now,
    facts: [
      ...(phone === null ? [] : [{ label: changed.phone, text: formatPhone(phone), own: true }]),
      ...(facts.hours.length === 0 ? [] : [{ label: changed.hours, text: hours(facts.hours).join('; '), own: false }]),
      { label: changed.address, text: address, own: true },
      ...(bring.length === 0 ? [] : [{ label: changed.bring, text: bring.join('; '), own: true }]),
    ],
    warning: phone === null ? changed.noPhone : facts.full ? changed.stop : null,
  };
}
