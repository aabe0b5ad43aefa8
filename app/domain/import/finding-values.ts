/**
 * Everything an import can say, by its code, with what the sentence about it needs. A code stands in reports that are
 * kept, so it does not change its meaning. The sentences are in i18n/texts/import-report.*.json.
 */
import type { DuplicateGround } from '#app/domain/duplicates/compare-subjects.ts';
import type { PhoneProblem } from '#app/domain/phone/dutch-phone.ts';

/** Nothing but the code. */
export type Bare = Record<never, never>;
/** Values as they are given behind a code: none where it needs none. */
export type Given<Values> = keyof Values extends never ? [] : [Values];

type Unknown = { text: string; suggestion: string | null };

/** Of these two at most one: the row of the file that adds it, or where it stands in the directory. */
export type OtherPartner = { name: string; row: number | null; slug: string | null };
type Alike = { other: OtherPartner; grounds: DuplicateGround[] };

/** What only shows in the whole: `where` is a path such as `services.0.name`. */
export const INVALID_REASONS = ['missing', 'empty', 'too-long', 'too-deep', 'too-many', 'twice', 'other'] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

export type FindingValues = {
  // About the file and its header.
  'column-unknown': { title: string };
  'column-twice': { title: string };
  'sheets-skipped': { read: string; others: { name: string; hidden: boolean }[] };
  'formula-empty': { title: string; cell: string };
  'cell-error': { title: string; cell: string };
  'cells-merged': { title: string; cell: string };
  'more-remarks': { title: string };
  'rows-stray': { title: string; count: number };
  dangling: { file: string; column: string; count: number };

  // About a cell of a row.
  'name-missing': Bare;
  'domain-missing': Bare;
  'domain-unknown': { text: string };
  'area-missing': Bare;
  'area-unknown': Unknown;
  'area-is-place': { text: string; municipality: string };
  'postcode-missing': Bare;
  'postcode-invalid': { text: string };
  'postcode-unknown': { postcode: string };
  'city-missing': Bare;
  'coordinates-swapped': Bare;
  'coordinates-incomplete': Bare;
  'coordinates-unreadable': Bare;
  'coordinates-outside': Bare;
  'phone-zero-restored': { phone: string };
  'phone-partly-read': { phone: string };
  'phone-invalid': { problem: PhoneProblem };
  'email-first-only': { count: number; email: string };
  'email-invalid': Bare;
  'person-erased': Bare;
  'website-invalid': Bare;
  'theme-unknown': Unknown;
  'language-unknown': Unknown;
  'type-unknown': Unknown & { label: string };
  'service-name-cut': Bare;
  'services-too-many': { count: number; most: number };
  'contact-without-name': { role: string };
  'too-long': { length: number; most: number };
  'cells-beyond-header': Bare;
  'formula-as-text': Bare;
  'id-unknown': Bare;

  // About what a partner becomes.
  'contact-replaced': { name: string; before: string };
  'contacts-kept': { name: string; others: string };
  'location-moved': { postcode: string; city: string };
  'service-kept': { name: string };

  // About which partner it is.
  'likely-duplicate': Alike;
  'possible-duplicate': Alike;
  archived: { name: string };
  skipped: Bare;
  'choice-unknown': Bare;
  'id-twice': Bare;
  'id-taken': Bare;
  'added-meanwhile': Bare;
  'changed-meanwhile': Bare;

  // About a whole record.
  invalid: { where: string; reason: InvalidReason };
  'no-area-left': Bare;
  'areas-unknown': { count: number };
  'service-without-area': { count: number; name: string };
  'term-unknown': { word: string };
  'route-theme-unknown': { theme: string };
  'partner-unknown': { partner: string };
  'verification-impossible': Bare;
  'domain-chosen': Bare;
  'no-organization': Bare;
  'not-valid': Bare;
  'no-name': Bare;
  'no-location': Bare;
  'no-service': Bare;
};
export type FindingCode = keyof FindingValues;
