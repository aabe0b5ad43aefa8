/** The meetings as those who plan them see them: the list, and one with its form, its days and who comes. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { NEW_MEETING } from '#app/features/coalition/save-meeting.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import agendaEn from '#app/i18n/texts/agenda.en.json';
import agendaNl from '#app/i18n/texts/agenda.nl.json';
import textsEn from '#app/i18n/texts/meeting-editor.en.json';
import textsNl from '#app/i18n/texts/meeting-editor.nl.json';
import { paths } from '#app/paths.ts';
import editorStyles from '#app/styles/meeting-editor.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { listMeetings, openMeeting } from './agenda/agenda-view.server.ts';
import { meetingAt, takeMeetingForm } from './agenda/change-meeting.server.ts';
import { MEETING_DONE } from './agenda/meeting-done.ts';
import { MeetingList } from './agenda/meeting-list.tsx';
import { MeetingPage } from './agenda/meeting-page.tsx';
import { SettingsPage } from './settings-page.tsx';

const useTexts = areaTexts({ nl: agendaNl, en: agendaEn }, { nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [settingsStyles, editorStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-meeting');
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const deps = { db: context.db, directory, now, person, phrases };
  const wasDone = whatWasDone(request, MEETING_DONE);
  if (params.planned === undefined) {
    return { title: phrases.t('meetingEdit.title'), list: listMeetings(deps), one: null, wasDone };
  }
  const meeting = params.planned === NEW_MEETING ? null : meetingAt(directory, person, params.planned);
  const day = new URL(request.url).searchParams.get('dag');
  return {
    title: meeting?.title ?? phrases.t('meetingEdit.new'),
    list: null,
    one: await openMeeting(deps, meeting, day),
    wasDone,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-meeting');
  return takeMeetingForm({ context, person, request }, params.planned);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function AgendaBenchPage() {
  useTexts();
  const { title, list, one, wasDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const back = one ? { to: paths.workbench('agenda'), label: t('meetingEdit.all') } : undefined;
  return (
    <SettingsPage title={title} back={back}>
      {wasDone && !answer && <Notice kind="ok">{t(`meetingEdit.done.${wasDone}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`meetingEdit.refused.${answer.refused}`)}</Notice>}
      {list && <MeetingList list={list} />}
      {one && <MeetingPage key={one.slug} one={one} answer={answer} />}
    </SettingsPage>
  );
}
