/** What the page of a meeting is sent: the form, a day or the whole called off or on again, somebody off the list. */
import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { optionalLine } from '#app/domain/form/fields.ts';
import { issue, type IssueCode } from '#app/domain/form/form-issue.ts';
import { whyNotMeeting } from '#app/domain/meeting/group-that-meets.ts';
import type { Meeting } from '#app/domain/meeting/meeting.ts';
import {
  cancelDay,
  cancelMeeting,
  changeMeeting,
  mayPlan,
  NEW_MEETING,
  planMeeting,
  resumeDay,
  resumeMeeting,
  type MeetingSaved,
} from '#app/features/coalition/save-meeting.server.ts';
import { removeFromMeeting } from '#app/features/coalition/who-comes.server.ts';
import { paths } from '#app/paths.ts';
import { done } from '../../account/done.ts';
import { dayAddress } from './agenda-view.server.ts';
import type { MeetingDone } from './meeting-done.ts';
import { detailsOf, meetingForm, REASON_LENGTH, type MeetingFormValues } from './meeting-schema.ts';

const REMOVE = 'remove-';
const reasonLine = optionalLine(REASON_LENGTH);

type Refused = 'reason' | 'conflict' | 'missing' | 'forbidden';

/** What is told when it was not done. `reason`: what was typed as such. */
export type MeetingAnswer = { result?: SubmissionResult | undefined; refused: Refused | null; reason: string };

type Asked = { context: RequestContext; person: Person; request: Request };

/** @throws 404 for a meeting that is not there, 403 for one of others */
export function meetingAt(directory: Directory, person: Person, slug: string): Meeting {
  const meeting = directory.meetings.find((one) => one.slug === slug);
  if (!meeting) throw data(null, { status: 404 });
  if (!mayPlan(person, meeting)) throw data(null, { status: 403 });
  return meeting;
}

export async function takeMeetingForm(
  asked: Asked,
  slug: string = NEW_MEETING,
): Promise<MeetingAnswer | ReturnType<typeof done>> {
  const { context, person, request } = asked;
  const meeting = slug === NEW_MEETING ? null : meetingAt(context.directory.current(), person, slug);
  const form = await request.formData();
  const pressed = String(form.get(PRESSED_NAME));
  if (!meeting || pressed === 'save' || pressed === 'null') return saveForm(asked, meeting, form);
  const reason = reasonLine.safeParse(form.get('reason'));
  if (!reason.success) return refusal('reason', form);
  const day = new URL(request.url).searchParams.get('dag') ?? '';
  const deps = { ...context, now: context.clock() };
  const change = { id: meeting.id, version: Number(form.get('version')), reason: reason.data ?? '' };
  const here = day === '' ? paths.workbench('agenda', slug) : dayAddress(meeting, day);

  async function answer(saved: { ok: true } | { ok: false; error: string }, what: MeetingDone) {
    await context.directory.refresh();
    context.background.wake();
    return saved.ok ? done(here, what) : refusal(saved.error === 'conflict' ? 'conflict' : 'missing', form);
  }

  if (pressed.startsWith(REMOVE)) {
    const removed = { id: pressed.slice(REMOVE.length), reason: change.reason };
    return answer(await removeFromMeeting(deps, person, removed), 'removed');
  }
  switch (pressed) {
    case 'cancel':
      return answer(await cancelMeeting(deps, person, change), 'cancelled');
    case 'resume':
      return answer(await resumeMeeting(deps, person, change), 'resumed');
    case 'cancel-day':
      return answer(await cancelDay(deps, person, change, day), 'dayCancelled');
    case 'resume-day':
      return answer(await resumeDay(deps, person, change, day), 'dayResumed');
    default:
      return refusal('missing', form);
  }
}

/** What was typed as the reason stays. */
function refusal(refused: Refused, form: FormData): MeetingAnswer {
  return { result: undefined, refused, reason: String(form.get('reason') ?? '') };
}

async function saveForm(
  { context, person }: Asked,
  meeting: Meeting | null,
  form: FormData,
): Promise<MeetingAnswer | ReturnType<typeof done>> {
  const submission = parseForm(form, meetingForm);
  if (submission.status !== 'success') return { result: submission.reply(), refused: null, reason: '' };
  const directory = context.directory.current();
  const refuse = (field: keyof MeetingFormValues, message: string) => ({
    result: submission.reply({ fieldErrors: { [field]: [message] } }),
    refused: null,
    reason: '',
  });
  const place = municipalityOf(directory, person, submission.value.municipality);
  if (!place.ok) return refuse('municipality', issue(place.error));
  const { group } = submission.value;
  const problem = group === null ? null : whyNotMeeting(directory, group);
  if (problem) return refuse('group', issue(problem));

  const deps = { ...context, now: context.clock() };
  const details = detailsOf(submission.value, place.code);
  const version = Number(form.get('version'));
  const change = { id: meeting?.id ?? '', version, reason: submission.value.reason ?? '' };
  const saved: MeetingSaved = meeting
    ? await changeMeeting(deps, person, change, details)
    : await planMeeting(deps, person, { ...details, cancelled: [] });
  await context.directory.refresh();
  context.background.wake();
  if (saved.ok) return done(paths.workbench('agenda', saved.slug), meeting ? 'saved' : 'planned');
  if (saved.error === 'capacity') return refuse('capacity', issue('places-taken', { count: saved.taken }));
  return { result: submission.reply(), refused: saved.error, reason: '' };
}

/** Empty is the whole coalition, which only a coordinator plans for. */
function municipalityOf(
  directory: Directory,
  person: Person,
  slug: string | null,
): { ok: true; code: string | null } | { ok: false; error: IssueCode & ('choose' | 'unknown-choice') } {
  const municipality = slug === null ? null : directory.municipalityBySlug(slug);
  if (slug !== null && !municipality) return { ok: false, error: 'unknown-choice' };
  const code = municipality?.code ?? null;
  if (mayPlan(person, { municipality: code })) return { ok: true, code };
  return { ok: false, error: code === null ? 'choose' : 'unknown-choice' };
}
