/** "Ja, dat zijn wij": somebody says that an entry is theirs to look after. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { Honeypot } from '#app/components/form/honeypot.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { mailAddress, requiredLine, requiredText } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { looksHuman, SEND_AGAIN, shownAt } from '#app/features/public-form.server.ts';
import { startClaim } from '#app/features/registration/start-application.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { privateMeta } from '../account/private-meta.ts';

const MOST_REASON = 600;
const schema = z.object({ applicant: requiredLine(120), email: mailAddress, reason: requiredText(MOST_REASON) });

function entryOf({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const entry = context.directory.current().bySlug(params.slug ?? '');
  if (!entry) throw new Response(null, { status: 404 });
  return entry;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { name } = entryOf({ params, context });
  const t = textsIn(await languageOf(request));
  return { title: t('registration.claim.title', { name }), name, shownAt: shownAt(context.seal, context.clock()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id, name } = entryOf({ params, context });
  const form = await request.formData();
  const submission = parseForm(form, schema);
  if (submission.status !== 'success') return submission.reply();
  const now = context.clock();
  if (!looksHuman(context.seal, form, now)) return submission.reply(SEND_AGAIN);
  const wanted = {
    ...submission.value,
    ip: context.ip,
    language: await languageOf(request),
    organisation: { id, name },
  };
  const started = await startClaim({ ...context, now }, wanted);
  if (!started.ok) return submission.reply({ formErrors: [issue('limit')] });
  context.background.wake();
  throw redirect(paths.application(started.secret), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ClaimPage() {
  const { t } = useTranslation();
  const { name, shownAt } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>() ?? null;
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'claim',
    lastResult,
    shouldValidate: 'onBlur',
  });
  const label = (field: 'applicant' | 'email' | 'reason') => t(`registration.claim.${field}`);
  const entries = {
    applicant: { label: label('applicant') },
    email: { label: label('email') },
    reason: { label: label('reason') },
  };
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('registration.claim.title', { name })}</h1>
      <p className="lead">{t('registration.claim.lead')}</p>
      <ErrorSummary form={form} lastResult={lastResult} entries={entries} />
      <PostForm form={form}>
        <Honeypot shownAt={shownAt} />
        <Field field={fields.applicant} width="m" autoComplete="name" label={label('applicant')} />
        <Field
          field={fields.email}
          type="email"
          width="m"
          autoComplete="email"
          label={label('email')}
          hint={t('registration.claim.emailHint')}
        />
        <TextArea
          field={fields.reason}
          max={MOST_REASON}
          rows={4}
          label={label('reason')}
          hint={t('registration.claim.reasonHint')}
        />
        <SubmitButton isLarge busy={t('registration.sending')}>
          {t('registration.claim.submit')}
        </SubmitButton>
      </PostForm>
    </main>
  );
}
