/** Asks for the second factor of a session that has not given it; who has none and needs one is sent to set it up. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { giveSecondFactor } from '#app/features/people/second-factor.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { goOn } from './signed-in-redirect.server.ts';

const schema = z.object({ code: requiredLine(40) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const back = new URL(request.url).searchParams.get('terug');
  if (!context.session) throw redirect(paths.signIn(back ?? undefined));
  if (context.session.secondFactor === 'done') throw goOn(back);
  if (context.session.secondFactor === 'set-up') throw redirect(paths.accountSecurity());
  return { title: textsIn(await languageOf(request))('signIn.secondTitle') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.session) throw redirect(paths.signIn());
  const submission = parseForm(await request.formData(), schema);
  if (submission.status !== 'success') return submission.reply();
  const deps = { ...context, now: context.clock(), cookies: request.headers.get('Cookie') };
  const given = await giveSecondFactor(deps, context.session.person, submission.value.code);
  if (!given.ok) return submission.reply({ fieldErrors: { code: [issue(given.error)] } });
  throw goOn(new URL(request.url).searchParams.get('terug'), given.cookies);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} | Korte Lijntjes` }];

export default function SecondFactorPage() {
  const { t } = useTranslation();
  const lastResult = useActionData<typeof action>();
  const [form, { code }] = useForm<z.input<typeof schema>>({ id: 'second', lastResult: lastResult ?? null });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('signIn.secondTitle')}</h1>
      <p className="lead">{t('signIn.secondLead')}</p>
      <ErrorSummary form={form} lastResult={lastResult} entries={{ code: { label: t('signIn.secondCode') } }} />
      <PostForm form={form}>
        <Field
          field={code}
          autoComplete="one-time-code"
          width="s"
          label={t('signIn.secondCode')}
          hint={t('signIn.secondHint')}
        />
        <SubmitButton busy={t('signIn.signingIn')} isLarge>
          {t('signIn.submit')}
        </SubmitButton>
      </PostForm>
      <Form method="post" action={paths.signOut()}>
        <SubmitButton look="quiet" value="sign-out">
          {t('signIn.signOut')}
        </SubmitButton>
      </Form>
    </main>
  );
}
