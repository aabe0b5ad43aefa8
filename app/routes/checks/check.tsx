/** Where the links of a mail about a check lead: what the entry says, and three answers of one click each. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { CHECK_ANSWERS } from '#app/domain/freshness/check.ts';
import { optionalText } from '#app/domain/form/fields.ts';
import {
  becomeEditor,
  confirmEntry,
  leaveCoalition,
  renewCheckLink,
} from '#app/features/freshness/answer-check.server.ts';
import { readCheck } from '#app/features/freshness/read-check.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { CheckAnswers } from './check-answers.tsx';
import { viewCheck } from './check-view.server.ts';
import { Answered } from './answered.tsx';
import { DeadLink, RENEW } from './dead-link.tsx';
import { pageHead, pageLinks, useTexts } from './page-parts.ts';
import { secretIn } from './secret.server.ts';
import { signInToEdit } from './sign-in-to-edit.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.clock();
  const state = await readCheck(context.db.read, secretIn(request), now);
  const directory = context.directory.current();
  return viewCheck(state, phrasesIn(await languageOf(request), directory, now), directory.coalition);
}

const reason = optionalText(500);

export async function action({ request, context }: ActionFunctionArgs) {
  const deps = { ...context, now: context.clock() };
  const secret = secretIn(request);
  const form = await request.formData();
  const pressed = form.get(PRESSED_NAME);
  if (pressed === RENEW) {
    await renewCheckLink(deps, secret);
    context.background.wake();
    return { said: 'renewed' as const };
  }
  if (pressed === CHECK_ANSWERS.edit) {
    const made = await becomeEditor(deps, secret);
    return made.ok ? signInToEdit(context, request, made) : { said: 'late' as const };
  }
  const answered = await answer();
  if (!answered.ok) return { said: 'late' as const };
  context.background.wake();
  await context.directory.refresh();
  throw redirect(paths.check(secret ?? ''), { status: 303 });

  async function answer() {
    if (pressed === CHECK_ANSWERS.right) return confirmEntry(deps, secret);
    if (pressed !== CHECK_ANSWERS.leave) return { ok: false };
    return leaveCoalition(deps, secret, reason.safeParse(form.get('reason')).data ?? null);
  }
}

export const links = pageLinks;
export const meta = pageHead;

export default function CheckPage() {
  useTexts();
  const { t } = useTranslation();
  const view = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>()?.said;
  if (view.state === 'answered') return <Answered {...view} />;
  if (view.state !== 'open') return <DeadLink {...view} isRenewed={said === 'renewed'} />;
  return (
    <main id="main" className="wrap page check-page">
      <h1>{view.title}</h1>
      <p className="lead">{t('check.lead', { name: view.name })}</p>
      {(said === 'late' || said === 'tooOften') && <Notice kind="warn">{t(`check.${said}`)}</Notice>}
      <CheckAnswers {...view} />
    </main>
  );
}
