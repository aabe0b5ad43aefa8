/** Where the link in a mail about a meeting leads: the page shows what it ends, its button unregisters. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { dayInWords, timeInWords } from '#app/features/coalition/meeting-times.server.ts';
import { endRegistration, readRegistration } from '#app/features/coalition/register-for-meeting.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import textsEn from '#app/i18n/texts/meeting-registration.en.json';
import textsNl from '#app/i18n/texts/meeting-registration.nl.json';
import { paths } from '#app/paths.ts';
import { pageHead, pageLinks } from '../checks/page-parts.ts';
import { secretIn } from '../checks/secret.server.ts';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.clock();
  const language = await languageOf(request);
  const t = textsIn(language);
  const found = await readRegistration(context.db.read, secretIn(request), now);
  const coordinator = coordinatorOf(context.directory.current().coalition);
  if (!found) return { title: t('meetingRegistration.end.deadTitle'), text: null, coordinator };
  const { meeting, registration } = found;
  const when = [dayInWords(language, registration.on, now), timeInWords(language, meeting, registration.on)].join(', ');
  const text = t('meetingRegistration.end.text', { title: meeting.title, when });
  return { title: t('meetingRegistration.end.title'), text, coordinator };
}

/** The answer is the same for a link that does not hold: its page explains. */
export async function action({ request, context }: ActionFunctionArgs) {
  const secret = secretIn(request);
  const now = context.clock();
  const isEnded = (await readRegistration(context.db.read, secret, now)) !== null;
  await endRegistration({ ...context, now }, secret);
  return { isEnded };
}

export const links = pageLinks;
export const meta: MetaFunction<typeof loader> = pageHead;

export default function EndRegistrationPage() {
  useTexts();
  const { t } = useTranslation();
  const { title, text, coordinator } = useLoaderData<typeof loader>();
  const isEnded = useActionData<typeof action>()?.isEnded ?? false;
  return (
    <main id="main" className="wrap page check-page">
      <h1>{isEnded ? t('meetingRegistration.end.doneTitle') : title}</h1>
      {text !== null && (
        <>
          <p className="lead">{text}</p>
          <Form method="post">
            <SubmitButton icon="close" isLarge>
              {t('meetingRegistration.end.button')}
            </SubmitButton>
          </Form>
        </>
      )}
      {text === null && (
        <>
          <p className="lead">
            {isEnded
              ? t('meetingRegistration.end.doneText')
              : t('meetingRegistration.end.deadText', { name: coordinator.name })}
          </p>
          {!isEnded && <CoordinatorContact coordinator={coordinator} />}
          <p className="check-acts">
            <Link className="btn" to={paths.agenda()}>
              {t('meetingRegistration.end.agenda')}
            </Link>
          </p>
        </>
      )}
    </main>
  );
}
