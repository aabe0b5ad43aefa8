/** A visitor says what is wrong with an entry. No account is needed. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import type { RequestContext } from '#app/context.server.ts';
import { mailAddress, optional, requiredText } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { LONGEST_SIGNAL } from '#app/domain/signal/signal.ts';
import { looksHuman, SEND_AGAIN, shownAt } from '#app/features/public-form.server.ts';
import { reportWrong } from '#app/features/signals/report-wrong.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { absentPartner } from '../directory/partner/departed.server.ts';
import { DepartedOrError } from '../directory/partner/departed.tsx';
import { pageHead, pageLinks, useTexts } from './page-parts.ts';

const SENT = 'verstuurd';
const schema = z.object({ text: requiredText(LONGEST_SIGNAL), email: optional(mailAddress) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug, name } = await partnerAt(request, context, params.slug);
  if (slug !== params.slug) throw redirect(paths.reportWrong(slug), 301);
  const isSent = new URL(request.url).searchParams.has(SENT);
  const t = textsIn(await languageOf(request));
  const title = t(isSent ? 'signal.sentTitle' : 'signal.title');
  return { title, name, page: paths.partner(slug), isSent, shownAt: shownAt(context.seal, context.clock()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const organisation = await partnerAt(request, context, params.slug);
  const now = context.clock();
  const form = await request.formData();
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return submission.reply();
  if (!looksHuman(context.seal, form, now)) return submission.reply(SEND_AGAIN);
  const report = { ...submission.value, language: await languageOf(request) };
  const reported = await reportWrong({ ...context, now }, [organisation], report);
  if (!reported.ok) return submission.reply({ formErrors: [issue('limit')] });
  context.background.wake();
  throw redirect(`${paths.reportWrong(organisation.slug)}?${SENT}`, { status: 303 });
}

/** @throws what the partner's own page answers when the partner left, became part of another, or never was */
async function partnerAt(request: Request, context: RequestContext, slug = ''): Promise<Organisation> {
  const organisation = context.directory.current().bySlug(slug);
  if (!organisation) throw await absentPartner(request, context, slug, paths.reportWrong);
  return organisation;
}

export const links = pageLinks;
export const meta = pageHead;
export { DepartedOrError as ErrorBoundary };

export default function ReportWrongPage() {
  useTexts();
  const { t } = useTranslation();
  const { title, name, page, isSent } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page check-page">
      <h1>{title}</h1>
      <p className="lead">{isSent ? t('signal.sentText') : t('signal.lead', { name })}</p>
      {isSent ? (
        <p>
          <Link className="btn" to={page}>
            {t('signal.back', { name })}
          </Link>
        </p>
      ) : (
        <ReportForm />
      )}
    </main>
  );
}

function ReportForm() {
  const { t } = useTranslation();
  const { shownAt } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({ id: 'signal', lastResult });
  const label = { text: t('signal.text'), email: t('signal.email') };
  return (
    <PostForm form={form}>
      <ErrorSummary
        form={form}
        lastResult={lastResult}
        entries={{ text: { label: label.text }, email: { label: label.email } }}
      />
      <Honeypot shownAt={shownAt} />
      <TextArea field={fields.text} label={label.text} hint={t('signal.textHint')} max={LONGEST_SIGNAL} />
      <Field
        field={fields.email}
        type="email"
        autoComplete="email"
        width="m"
        label={label.email}
        hint={t('signal.emailHint')}
        isOptional
      />
      <SubmitButton icon="flag" isLarge>
        {t('signal.send')}
      </SubmitButton>
    </PostForm>
  );
}
