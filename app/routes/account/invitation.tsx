/**
 * The link of an invitation: opening it shows who offers what, the button takes it up. After that a code is mailed, so
 * that whoever saw the link pass by is not signed in by it.
 */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { acceptInvitation, readInvitation, renewInvitation } from '#app/features/people/accept-invitation.server.ts';
import { askSignInCode } from '#app/features/people/sign-in.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import accountStyles from '#app/styles/account.css?url';
import formStyles from '#app/styles/form.css?url';
import { rememberAsked } from '../session/asked-code.server.ts';
import { AcceptForm } from './accept-form.tsx';
import { acceptForm } from './accept-schema.ts';
import { Act, ACT_NAME } from './act.tsx';
import { useAccountTexts } from './account-texts.ts';
import { done } from './done.ts';
import { privateMeta } from './private-meta.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: formStyles },
  { rel: 'stylesheet', href: accountStyles },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const invitation = await readInvitation(deps, secretOf(request));
  const t = textsIn(await languageOf(request));
  return { title: t(`invitation.title.${invitation.state}`), coalition: context.site.name, invitation };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const language = await languageOf(request);
  const secret = secretOf(request);
  const form = await request.formData();
  if (form.get(ACT_NAME) === 'renew') {
    await renewInvitation(deps, secret, language);
    context.background.wake();
    return { renewed: true as const };
  }
  const submission = parseForm(form, acceptForm);
  if (submission.status !== 'success') return { result: submission.reply() };
  const accepted = await acceptInvitation(deps, { secret, language, name: submission.value.name ?? '' });
  if (!accepted.ok) return null;
  const { email } = accepted;
  if (context.session?.email === email) return done(paths.account(), 'accepted');
  const back = paths.account();
  await askSignInCode(deps, { email, language: accepted.language, back });
  context.background.wake();
  return redirect(paths.signInCode(), {
    status: 303,
    headers: { 'Set-Cookie': await rememberAsked(context, { email, back }) },
  });
}

function secretOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('sleutel');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function InvitationPage() {
  useAccountTexts();
  const { title, coalition, invitation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  if (answer && 'renewed' in answer) {
    return (
      <main id="main" className="wrap page account">
        <h1>{t('invitation.renewedTitle')}</h1>
        <p className="lead">{t('invitation.renewed')}</p>
      </main>
    );
  }
  return (
    <main id="main" className="wrap page account">
      <h1>{title}</h1>
      {'offer' in invitation && (
        <p className="lead">
          {t(`invitation.offer.${invitation.offer.role}`, {
            inviter: invitation.offer.inviter,
            of: invitation.offer.of ?? coalition,
          })}
        </p>
      )}
      {invitation.state === 'open' && <AcceptForm offer={invitation.offer} result={answer?.result} />}
      {invitation.state === 'expired' && (
        <>
          <Notice kind="warn">{t('invitation.expired')}</Notice>
          <Form method="post">
            <Act name="renew" />
            <SubmitButton value="renew">{t('invitation.renew')}</SubmitButton>
          </Form>
        </>
      )}
      {invitation.state === 'used' && (
        <>
          <p className="lead">{t('invitation.used')}</p>
          <Link className="btn btn-1" to={paths.signIn()}>
            {t('invitation.signIn')}
          </Link>
        </>
      )}
      {invitation.state === 'void' && <p className="lead">{t('invitation.void')}</p>}
    </main>
  );
}
