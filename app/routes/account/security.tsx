/** Where one is signed in, and the second factor. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { whatWasDone } from './done.ts';
import { privateMeta } from './private-meta.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactor } from './second-factor.tsx';
import { changeSecurity, type SecurityAnswer } from './security-actions.server.ts';
import { securityOwner } from './security-guard.server.ts';
import { securityFor } from './security-view.server.ts';
import { SessionList } from './session-list.tsx';

const DONE = ['ended', 'off'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const owner = await securityOwner({ request, context });
  const view = await securityFor(context, request, owner, await languageOf(request));
  return { ...view, done: whatWasDone(request, DONE) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const owner = await securityOwner({ request, context });
  return changeSecurity(context, request, owner);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function SecurityPage() {
  const { title, sessions, factor, done } = useLoaderData<typeof loader>();
  const answer = useActionData<SecurityAnswer>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page account">
      <h1>{title}</h1>
      <p className="lead">{t('security.lead')}</p>
      {done && <Notice kind="ok">{t(`security.done.${done}`)}</Notice>}
      {answer && 'codes' in answer && <RecoveryCodes codes={answer.codes} />}
      <section aria-labelledby="factor">
        <h2 id="factor">{t('security.factor')}</h2>
        <SecondFactor factor={factor} answer={answer && 'result' in answer ? answer : null} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('security.sessions')}</h2>
        <SessionList sessions={sessions} />
      </section>
    </main>
  );
}
