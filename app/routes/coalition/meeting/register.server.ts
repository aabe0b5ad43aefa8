/** Registering for one day of a meeting, as its page shows it and takes it. */
import type { SubmissionResult } from '@conform-to/react';
import { z } from 'zod';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { RequestContext } from '#app/context.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { mailAddress, optionalLine, requiredLine } from '#app/domain/form/fields.ts';
import { issue, type IssueCode } from '#app/domain/form/form-issue.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import { placesLeft } from '#app/domain/meeting/places-left.ts';
import { lastPlannedDay, occurrenceDays } from '#app/domain/meeting/recurrence-days.ts';
import { dayInWords } from '#app/features/coalition/meeting-times.server.ts';
import {
  registeredByDay,
  registerForMeeting,
  whyClosed,
  type RegistrationRefusal,
} from '#app/features/coalition/register-for-meeting.server.ts';
import { looksHuman, SEND_AGAIN, shownAt } from '#app/features/public-form.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { done, whatWasDone } from '../../account/done.ts';
import { coordinatorOf } from '../coordinator.server.ts';
import { dayAsked, meetingAsked } from './meeting-asked.server.ts';

type Asked = { request: Request; context: RequestContext; params: { meeting?: string } };

const DONE = ['registered'] as const;
const ISSUES = {
  limit: 'limit',
  missing: 'meeting-none',
  none: 'meeting-none',
  cancelled: 'meeting-cancelled',
  past: 'meeting-past',
  full: 'meeting-full',
} as const satisfies Record<RegistrationRefusal, IssueCode>;

const schema = z.object({ name: requiredLine(120), email: mailAddress, organisation: optionalLine(120) });
export type RegistrationValues = { name?: string; email?: string; organisation?: string };

export type RegistrationView = NonNullable<Awaited<ReturnType<typeof registrationView>>>;

/** @returns null when nobody has to register, or the day is called off: the page itself tells so */
export async function registrationView(
  { request, context }: Pick<Asked, 'request' | 'context'>,
  meeting: Meeting,
  on: string,
  { t, language }: Phrases,
) {
  const now = context.clock();
  const closed = whyClosed(meeting, on, now);
  if (!meeting.registration || (closed && closed !== 'past')) return null;
  const directory = context.directory.current();
  const taken = await registeredByDay(context, meeting.id);
  const left = placesLeft(meeting, taken.get(on) ?? 0);
  const next = left === 0 ? nextWithRoom(meeting, on, taken) : null;
  const nextDay = next && dayInWords(language, next, now);
  const day = dayInWords(language, on, now);
  return {
    state: closed ? ('closed' as const) : left === 0 ? ('full' as const) : ('open' as const),
    isDone: whatWasDone(request, DONE) !== null,
    day: t('meetingRegistration.for', { day }),
    places: left ? t('meetingRegistration.places', { count: left }) : null,
    next: next && nextDay ? { to: paths.meeting(meeting.slug, next), day: nextDay } : null,
    here: paths.meeting(meeting.slug, on),
    coordinator: coordinatorOf(directory.coalition),
    shownAt: shownAt(context.seal, now),
    known: knownOf(context.actor, directory),
  };
}

/** What was typed comes back with every refusal. */
export async function registerAction(asked: Asked): Promise<SubmissionResult | ReturnType<typeof done>> {
  const { request, context } = asked;
  const meeting = await meetingAsked(asked);
  const now = context.clock();
  const on = dayAsked(request, meeting, now);
  const form = await request.formData();
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return submission.reply();
  if (!looksHuman(context.seal, form, now)) return submission.reply(SEND_AGAIN);
  const registered = await registerForMeeting({ ...context, now }, context.actor, {
    ...submission.value,
    meeting: meeting.id,
    on,
    language: await languageOf(request),
  });
  context.background.wake();
  if (!registered.ok) return submission.reply({ formErrors: [issue(ISSUES[registered.error])] });
  return done(paths.meeting(meeting.slug, on), 'registered');
}

function nextWithRoom(meeting: Meeting, on: string, taken: ReadonlyMap<string, number>): string | null {
  const days = occurrenceDays(meeting, { from: on, to: lastPlannedDay(meeting) });
  return days.find((day) => placesLeft(meeting, taken.get(day) ?? 0) !== 0) ?? null;
}

function knownOf(actor: Actor, directory: Directory): RegistrationValues {
  if (actor.kind === 'visitor') return {};
  const [own] = actor.edits;
  return { name: actor.name, email: actor.email, organisation: (own && directory.byId(own)?.name) ?? '' };
}
