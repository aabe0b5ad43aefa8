/** The form of a meeting, as it is shown and as it is posted. */
import { z } from 'zod';
import {
  checked,
  choice,
  clockTime,
  day,
  optional,
  optionalLine,
  optionalText,
  requiredLine,
  webAddress,
  wholeNumber,
} from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { endTime, minutesBetween } from '#app/domain/meeting/end-time.ts';
import {
  FREQUENCIES,
  MEETING_KINDS,
  MEETING_VISIBILITIES,
  type Meeting,
  type MeetingDetails,
  type Recurrence,
} from '#app/domain/meeting/meeting.ts';
import { latestUntil, MOST_YEARS } from '#app/domain/meeting/recurrence-days.ts';

export const DESCRIPTION_LENGTH = 3000;
export const REASON_LENGTH = 300;
const LEAST_MINUTES = 5;
const MOST_PLACES = 2000;

/** Nothing recurs more seldom than this. */
const MOST_APART = 12;

export const meetingForm = z
  .object({
    kind: choice(MEETING_KINDS),
    title: requiredLine(120),
    description: optionalText(DESCRIPTION_LENGTH),
    date: day,
    starts: clockTime,
    ends: clockTime,
    frequency: optional(choice(FREQUENCIES)),
    interval: optional(wholeNumber(1, MOST_APART)),
    until: optional(day),
    /** Slug; empty for the whole coalition. */
    municipality: optionalLine(100),
    group: optionalLine(100),
    place: optionalLine(300),
    videoLink: optional(webAddress),
    registers: checked,
    capacity: optional(wholeNumber(1, MOST_PLACES)),
    visibility: choice(MEETING_VISIBILITIES),
    /** What those who registered read about why. */
    reason: optionalLine(REASON_LENGTH),
  })
  .superRefine(({ starts, ends, date, frequency, until, videoLink }, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if ((minutesBetween(starts, ends) ?? 0) < LEAST_MINUTES) refuse('ends', issue('ends-first'));
    if (frequency !== null && until === null) refuse('until', issue('endless'));
    if (frequency !== null && until !== null && until < date) refuse('until', issue('until-first'));
    if (frequency !== null && until !== null && until > latestUntil(date)) {
      refuse('until', issue('too-far', { max: MOST_YEARS }));
    }
    if (videoLink !== null && !videoLink.startsWith('https://')) refuse('videoLink', issue('https'));
  });
export type MeetingFormValues = z.infer<typeof meetingForm>;

export type MeetingFormInput = ReturnType<typeof formOf>;

/** @param meeting null for a new one. @param municipalitySlug of the meeting, or what a new one starts with */
export function formOf(meeting: Meeting | null, municipalitySlug: string) {
  return {
    kind: meeting?.kind ?? '',
    title: meeting?.title ?? '',
    description: meeting?.description ?? '',
    date: meeting?.date ?? '',
    starts: meeting?.time ?? '',
    ends: meeting ? endTime(meeting) : '',
    frequency: meeting?.repeats?.frequency ?? '',
    interval: String(meeting?.repeats?.interval ?? 1),
    until: meeting?.repeats?.until ?? '',
    municipality: municipalitySlug,
    group: meeting?.group ?? '',
    place: meeting?.place ?? '',
    videoLink: meeting?.videoLink ?? '',
    registers: meeting?.registration ? 'on' : '',
    capacity: String(meeting?.registration?.capacity ?? ''),
    visibility: meeting?.visibility ?? 'public',
    reason: '',
  };
}

/** @param municipality CBS code */
export function detailsOf(form: MeetingFormValues, municipality: string | null): Omit<MeetingDetails, 'cancelled'> {
  const { kind, title, description, date, starts, ends, group, place, videoLink, visibility } = form;
  return {
    kind,
    title,
    description: description ?? '',
    municipality,
    group,
    date,
    time: starts,
    minutes: minutesBetween(starts, ends)!,
    repeats: recurrenceOf(form),
    place,
    videoLink,
    registration: form.registers ? { capacity: form.capacity } : null,
    visibility,
  };
}

function recurrenceOf({ frequency, interval, until }: MeetingFormValues): Recurrence | null {
  return frequency === null || until === null ? null : { frequency, interval: interval ?? 1, until };
}
