/** Who comes on a day of a meeting, as a file for a spreadsheet. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { plannedDays } from '#app/domain/meeting/recurrence-days.ts';
import { whoComes } from '#app/features/coalition/who-comes.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { csvFile } from '#app/platform/csv-file.server.ts';
import { allowed } from '../../guard.server.ts';
import { meetingAt } from './change-meeting.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-meeting');
  const meeting = meetingAt(context.directory.current(), person, params.planned ?? '');
  const language = await languageOf(request);
  const t = textsIn(language);
  const on = new URL(request.url).searchParams.get('dag') ?? '';
  const people = await whoComes(context, meeting.id, on);
  if (people.length === 0 && plannedDays(meeting, { from: on, to: on }).length === 0) throw data(null, { status: 404 });
  const head = [
    t('meetingEdit.column.name'),
    t('meetingEdit.column.organisation'),
    t('meetingEdit.column.email'),
    t('meetingEdit.column.since'),
  ];
  const rows = people.map(({ name, organisation, email, createdAt }) => [
    name,
    organisation ?? '',
    email,
    momentText(language, createdAt),
  ]);
  return csvFile(`${meeting.slug}-${on}`, [head, ...rows]);
}
