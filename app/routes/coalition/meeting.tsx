/** One meeting, on one of its days: what, when, where, and how to have it in one's own calendar. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/agenda.en.json';
import textsNl from '#app/i18n/texts/agenda.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/agenda.css?url';
import formStyles from '#app/styles/form.css?url';
import { AddToCalendar } from './meeting/add-to-calendar.tsx';
import { dayAsked, meetingAsked } from './meeting/meeting-asked.server.ts';
import { MeetingDays } from './meeting/meeting-days.tsx';
import { MeetingFacts } from './meeting/meeting-facts.tsx';
import { viewMeeting } from './meeting/meeting-view.server.ts';
import { registerAction, registrationView } from './meeting/register.server.ts';
import { RegistrationBlock } from './meeting/registration-form.tsx';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked;
  const directory = context.directory.current();
  const now = context.clock();
  const meeting = await meetingAsked(asked);
  const on = dayAsked(request, meeting, now);
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const view = viewMeeting(directory, meeting, { on, actor: context.actor, now }, phrases);
  return {
    view,
    registration: await registrationView(asked, meeting, on, phrases),
    page: {
      title: `${view.title}, ${view.day}`,
      description: `${view.kind}. ${view.day}, ${view.time}. ${view.place ?? ''}`.trim(),
      canonical: context.config.baseUrl + paths.meeting(view.slug),
    },
  };
}

export function action(asked: ActionFunctionArgs) {
  return registerAction(asked);
}

export const links: LinksFunction = () => [formStyles, styles].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function MeetingPage() {
  useTexts();
  const { t } = useTranslation();
  const { view, registration } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <main id="main" className="landing meeting">
      <div className="band">
        <div className="wrap">
          <Link className="back" to={paths.agenda()}>
            <Icon name="left" size="s" />
            {t('meeting.back')}
          </Link>
          <p className="meta">{view.kind}</p>
          <h1>{view.title}</h1>
          {view.notice && <Notice kind="warn">{view.notice}</Notice>}
        </div>
      </div>
      <div className="wrap landing-body meeting-body">
        <div>
          <MeetingFacts view={view} />
          {view.paragraphs.map((text) => (
            <p key={text} className="meeting-text">
              {text}
            </p>
          ))}
          {registration && <RegistrationBlock view={registration} lastResult={lastResult} />}
        </div>
        <div className="meeting-side">
          {view.canBeAdded && <AddToCalendar view={view} />}
          {view.days && <MeetingDays days={view.days} />}
        </div>
      </div>
    </main>
  );
}
