/** A short mark of what was printed: when the facts change, so does the mark, and the page behind the code says so. */
import { createHash } from 'node:crypto';
import type { CardFacts } from '#app/domain/referral/card-facts.ts';

const LENGTH = 8;

/** @returns hexadecimal digits; the same for the same facts in whichever language */
export function cardFingerprint({ phone, hours, address, bring, full }: CardFacts): string {
  const printed = JSON.stringify([
    phone,
    hours.map(({ day, opens, closes }) => [day, opens, closes]),
    address,
    bring,
    full,
  ]);
  return createHash('sha256').update(printed).digest('hex').slice(0, LENGTH);
}
