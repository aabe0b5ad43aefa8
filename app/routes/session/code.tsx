/** Asks for the code from the mail. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { signInWithCode } from '#app/features/people/sign-in.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { forgetAsked, readAsked } from './asked-code.server.ts';
import { goOn } from './signed-in-redirect.server.ts';

const schema = z.object({ code: requiredLine(20) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await readAsked(context, request);
  if (!asked) throw redirect(paths.signIn());
  if (context.actor.kind === 'person') throw goOn(asked.back);
  const t = textsIn(await languageOf(request));
  return {
    title: t('signIn.codeTitle'),
    email: asked.email,
    again: paths.signIn(asked.back ?? undefined),
    mailPage: 'folder' in context.config.mail ? paths.devMail() : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await readAsked(context, request);
  if (!asked) throw redirect(paths.signIn());
  const submission = parseForm(await request.formData(), schema);
  if (submission.status !== 'success') return submission.reply();
  const typed = { email: asked.email, code: submission.value.code, userAgent: request.headers.get('User-Agent') };
  const done = await signInWithCode({ ...context, now: context.clock() }, typed);
  if (!done.ok) return submission.reply({ fieldErrors: { code: [issue(done.error === 'limit' ? 'limit' : 'code')] } });
  throw goOn(asked.back, [...done.cookies, await forgetAsked(context)]);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} | Korte Lijntjes` }];

export default function CodePage() {
  const { t } = useTranslation();
  const { email, again, mailPage } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, { code }] = useForm<z.input<typeof schema>>({ id: 'code', lastResult: lastResult ?? null });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('signIn.codeTitle')}</h1>
      <p className="lead">{t('signIn.codeLead', { email })}</p>
      <ErrorSummary form={form} lastResult={lastResult} entries={{ code: { label: t('signIn.code') } }} />
      <PostForm form={form}>
        <Field
          field={code}
          type="number"
          autoComplete="one-time-code"
          width="s"
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
        />
        <SubmitButton busy={t('signIn.signingIn')} isLarge>
          {t('signIn.submit')}
        </SubmitButton>
      </PostForm>
      <p>
        {t('signIn.noMail')} <Link to={again}>{t('signIn.again')}</Link>
      </p>
      {mailPage && (
        <p>
          <a href={mailPage}>{t('signIn.developerMail')}</a>
        </p>
      )}
    </main>
  );
}
