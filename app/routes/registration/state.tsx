/** How an application stands, at any time by its link: what is still missing, sending it in, what became of it. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { applicationByLink, renewApplicationLink } from '#app/features/registration/application-by-link.server.ts';
import { submitApplication, withdrawApplication } from '#app/features/registration/fill-in-application.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';
import { DeadApplicationLink } from './dead-link.tsx';
import { phrasesFor } from './look.server.ts';
import { PreviewCard } from './preview-card.tsx';
import { wasSaved } from './pressed.ts';
import { stateView } from './state-view.server.ts';
import { secretIn } from './step.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const secret = secretIn(request);
  const phrases = await phrasesFor({ request, context });
  const deps = { db: context.db, now: context.clock() };
  const application = await applicationByLink(deps, 'application', secret);
  if (!application || secret === null) return { title: phrases.t('registration.dead.title'), view: null, saved: false };
  const view = await stateView({ context }, application, secret, phrases);
  return { title: view.title, view, saved: wasSaved(request) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const secret = secretIn(request);
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const pressed = (await request.formData()).get(PRESSED_NAME);
  if (pressed === 'renew') {
    await renewApplicationLink(deps, 'application', secret);
    context.background.wake();
    return { renewed: true as const };
  }
  const application = await applicationByLink(deps, 'application', secret);
  if (!application || secret === null) return { error: 'closed' as const };
  const done =
    pressed === 'withdraw' ? await withdrawApplication(deps, application) : await submitApplication(deps, application);
  if (!done.ok) return { error: done.error };
  context.background.wake();
  throw redirect(paths.application(secret), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function StatePage() {
  const { t } = useTranslation();
  const { view, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (view === null) return <DeadApplicationLink renewed={answer !== undefined && 'renewed' in answer} />;
  return (
    <main id="main" className="wrap page registration-state">
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      {view.reason && <blockquote className="said">{view.reason}</blockquote>}
      {saved && <Notice kind="ok">{t('registration.state.saved', { email: view.email })}</Notice>}
      {answer && 'error' in answer && <Notice kind="error">{t(`registration.error.${answer.error}`)}</Notice>}
      <div className="registration-grid">
        <div>
          <ol className="story">
            {view.story.map(({ text, done }) => (
              <li key={text} className={done ? 'is-done' : undefined}>
                {text}
              </li>
            ))}
          </ol>
          {view.questions.map(({ id, text, answer: said }) => (
            <div key={id} className="asked">
              <p>{t('registration.state.asked')}</p>
              <blockquote className="said">{text}</blockquote>
              {said && <blockquote className="said">{said}</blockquote>}
            </div>
          ))}
          {view.steps.length > 0 && (
            <ul className="registration-steps">
              {view.steps.map(({ name, to, isRight }) => (
                <li key={to}>
                  <Link to={to}>{name}</Link>
                  <span>{t(isRight ? 'registration.state.right' : 'registration.state.missing')}</span>
                </li>
              ))}
            </ul>
          )}
          {view.entry && (
            <p className="registration-next">
              <Link className="btn btn-1 btn-l" to={view.entry.page}>
                {t('registration.state.seeEntry')}
              </Link>
              <Link className="btn btn-quiet btn-l" to={view.entry.edit}>
                {t('registration.state.edit')}
              </Link>
            </p>
          )}
          {view.canSubmit && (
            <Form method="post" className="registration-next">
              <SubmitButton
                value="submit"
                isLarge
                look={view.isAgain ? 'second' : 'first'}
                busy={t('registration.sending')}
              >
                {view.isAgain ? t('registration.state.sendAgain') : t('registration.state.submit')}
              </SubmitButton>
            </Form>
          )}
          {view.canWithdraw && (
            <details className="registration-withdraw">
              <summary>{t('registration.state.withdraw')}</summary>
              <p>{t('registration.state.withdrawText')}</p>
              <Form method="post">
                <SubmitButton value="withdraw" look="danger">
                  {t('registration.state.withdrawYes')}
                </SubmitButton>
              </Form>
            </details>
          )}
        </div>
        {view.preview && (
          <aside className="registration-side" aria-label={t('registration.preview.title')}>
            <h2>{t('registration.preview.title')}</h2>
            <PreviewCard preview={view.preview} />
          </aside>
        )}
      </div>
    </main>
  );
}
