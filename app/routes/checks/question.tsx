/** Where the link of a coordinator's question leads: the question, and room for an answer. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { PRESSED_NAME, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { requiredText } from '#app/domain/form/fields.ts';
import { answerQuestion, readQuestion, renewQuestionLink } from '#app/features/curation/questions.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { DeadLink, RENEW } from './dead-link.tsx';
import { pageHead, pageLinks, useTexts } from './page-parts.ts';
import { secretIn } from './secret.server.ts';

const LONGEST = 4000;
const schema = z.object({ answer: requiredText(LONGEST) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const t = textsIn(await languageOf(request));
  const coordinatorEmail = context.directory.current().coalition.coordinator.email;
  const opened = await readQuestion(context.db.read, secretIn(request), context.clock());
  if (opened.state === 'answered') return { state: 'answered' as const, title: t('question.answeredTitle') };
  if (opened.state === 'void') return { state: 'void' as const, title: t('deadLink.voidTitle'), coordinatorEmail };
  if (opened.state === 'expired')
    return { state: 'expired' as const, title: t('deadLink.expiredTitle'), coordinatorEmail };
  const { question, topic } = opened;
  return { state: 'open' as const, title: t('question.title'), name: topic.name, text: question.text };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const deps = { ...context, now: context.clock() };
  const secret = secretIn(request);
  const form = await request.formData();
  if (form.get(PRESSED_NAME) === RENEW) {
    await renewQuestionLink(deps, secret);
    context.background.wake();
    return { renewed: true as const };
  }
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return { result: submission.reply() };
  await answerQuestion(deps, secret, submission.value.answer);
  context.background.wake();
  throw redirect(paths.question(secret ?? ''), { status: 303 });
}

export const links = pageLinks;
export const meta = pageHead;

export default function QuestionPage() {
  useTexts();
  const { t } = useTranslation();
  const view = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>();
  if (view.state === 'expired' || view.state === 'void') {
    return <DeadLink {...view} isRenewed={said !== undefined && 'renewed' in said} />;
  }
  return (
    <main id="main" className="wrap page check-page">
      <h1>{view.title}</h1>
      {view.state === 'answered' && <p className="lead">{t('question.answeredText')}</p>}
      {view.state === 'open' && (
        <>
          <p className="lead">{t('question.lead', { name: view.name })}</p>
          <h2>{t('question.asked')}</h2>
          <blockquote className="check-quote">{view.text}</blockquote>
          <AnswerForm lastResult={said && 'result' in said ? said.result : null} />
        </>
      )}
    </main>
  );
}

function AnswerForm({ lastResult }: { lastResult: Parameters<typeof ErrorSummary>[0]['lastResult'] }) {
  const { t } = useTranslation();
  const [form, { answer }] = useForm<z.input<typeof schema>>({ id: 'question', lastResult: lastResult ?? null });
  const label = t('question.answer');
  return (
    <PostForm form={form}>
      <ErrorSummary form={form} lastResult={lastResult} entries={{ answer: { label } }} />
      <TextArea field={answer} label={label} max={LONGEST} rows={6} />
      <SubmitButton isLarge>{t('question.send')}</SubmitButton>
    </PostForm>
  );
}
