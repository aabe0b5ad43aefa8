/**
 * A meeting of the coalition, once or time after time. Times are what the clock on the wall says in the Netherlands, so
 * that a weekly call at ten stays at ten when the clock is put forward or back.
 */
import { z } from 'zod';

export const MEETING_KINDS = [
  'mdo',
  'network-cafe',
  'walk-in-call',
  'managers',
  'administrators',
  'group',
  'training',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/**
 * As RRULE (RFC 5545) has it. `monthly-by-date`: on the day of the month of the first one; `monthly-by-weekday`: on its
 * weekday, the same time of the month, such as every second Tuesday.
 */
export const FREQUENCIES = ['weekly', 'monthly-by-date', 'monthly-by-weekday', 'yearly'] as const;

export const recurrence = z.object({
  frequency: z.enum(FREQUENCIES),
  /** Every so many weeks, months or years. */
  interval: z.number().int().min(1).max(12),
  /** ISO date of the last day it can be on: nothing recurs without end. */
  until: z.iso.date(),
});
export type Recurrence = z.infer<typeof recurrence>;

/** `network`: shown to whoever works at a partner and is signed in. */
export const MEETING_VISIBILITIES = ['public', 'network'] as const;

export const meetingDetails = z.object({
  kind: z.enum(MEETING_KINDS),
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(3000),
  /** CBS code; null: the whole coalition. */
  municipality: z.string().nullable(),
  /** Id of the working group that meets. */
  group: z.string().nullable(),
  /** ISO date and `HH:MM` of the first one, local. */
  date: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z
    .number()
    .int()
    .min(5)
    .max(24 * 60),
  repeats: recurrence.nullable(),
  /** Local ISO dates on which it does not happen. */
  cancelled: z.array(z.iso.date()),
  place: z.string().trim().max(300).nullable(),
  /** An https address, only ever shown to the network. */
  videoLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  /** Null: nobody has to register. */
  registration: z.object({ capacity: z.number().int().min(1).max(2000).nullable() }).nullable(),
  visibility: z.enum(MEETING_VISIBILITIES),
});
export type MeetingDetails = z.infer<typeof meetingDetails>;

export type Meeting = MeetingDetails & {
  id: string;
  /** Given once; a new title does not change it. */
  slug: string;
  state: 'planned' | 'cancelled';
  /** Raised by every change: SEQUENCE of a calendar feed. */
  version: number;
  updatedAt: number;
};

/** Somebody comes to one of the days of a meeting. Erased some weeks after it. */
export type MeetingRegistration = {
  id: string;
  meeting: string;
  /** Local ISO date. */
  on: string;
  name: string;
  email: string;
  /** As typed. */
  organisation: string | null;
  language: 'nl' | 'en';
  /** Id of the account, when signed in. */
  person: string | null;
  createdAt: number;
  remindedAt: number | null;
};
