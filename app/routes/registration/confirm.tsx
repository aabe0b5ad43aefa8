/** The link that confirms a mail address: following it shows this page; the button confirms. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { nameIn, renewApplicationLink } from '#app/features/registration/application-by-link.server.ts';
import { applicationToConfirm, confirmApplication } from '#app/features/registration/confirm-application.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';
import { DeadApplicationLink } from './dead-link.tsx';
import { secretIn } from './step.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const t = textsIn(await languageOf(request));
  const deps = { db: context.db, now: context.clock() };
  const application = await applicationToConfirm(deps, secretIn(request));
  if (!application) return { title: t('registration.dead.title'), lead: null };
  const whose = { name: nameIn(application), email: application.email };
  return {
    title: t('registration.confirm.title'),
    lead: t(`registration.confirm.lead.${application.kind}`, whose),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const secret = secretIn(request);
  const deps = { ...context, now: context.clock() };
  if ((await request.formData()).get(PRESSED_NAME) === 'renew') {
    await renewApplicationLink(deps, 'confirm-application', secret);
    context.background.wake();
    return { renewed: true };
  }
  const confirmed = await confirmApplication(deps, secret);
  if (!confirmed.ok) return { renewed: false };
  context.background.wake();
  throw redirect(paths.application(confirmed.secret), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ConfirmPage() {
  const { t } = useTranslation();
  const { lead } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (lead === null || answer) return <DeadApplicationLink renewed={answer?.renewed ?? false} />;
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('registration.confirm.title')}</h1>
      <p className="lead">{lead}</p>
      <Form method="post">
        <SubmitButton value="confirm" isLarge busy={t('registration.sending')}>
          {t('registration.confirm.submit')}
        </SubmitButton>
      </Form>
    </main>
  );
}
