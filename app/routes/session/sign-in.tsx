/** Asks for the mail address that a code goes to. */
import { useForm } from '@conform-to/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { mailAddress } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { askSignInCode } from '#app/features/people/sign-in.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { localPath } from '../local-path.ts';
import { rememberAsked } from './asked-code.server.ts';
import { goOn } from './signed-in-redirect.server.ts';

const schema = z.object({ email: mailAddress });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const back = new URL(request.url).searchParams.get('terug');
  if (context.actor.kind === 'person') throw goOn(back);
  const t = textsIn(await languageOf(request));
  // Who has no mail server of their own reads the code on a page for developers.
  return { title: t('signIn.title'), mailPage: 'folder' in context.config.mail ? paths.devMail() : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), schema);
  if (submission.status !== 'success') return submission.reply();
  const back = localPath(new URL(request.url).searchParams.get('terug'));
  const { email } = submission.value;
  const language = await languageOf(request);
  const now = context.clock();
  const asked = await askSignInCode(
    { ...context, directory: context.directory.current(), now },
    { email, language, back },
  );
  if (!asked.ok) return submission.reply({ fieldErrors: { email: [issue('limit')] } });
  context.background.wake();
  throw redirect(paths.signInCode(), {
    status: 303,
    headers: { 'Set-Cookie': await rememberAsked(context, { email, back }) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} | Korte Lijntjes` }];

export default function SignInPage() {
  const { t } = useTranslation();
  const { mailPage } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, { email }] = useForm<z.input<typeof schema>>({ id: 'sign-in', lastResult: lastResult ?? null });
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('signIn.title')}</h1>
      <p className="lead">{t('signIn.lead')}</p>
      <ErrorSummary form={form} lastResult={lastResult} entries={{ email: { label: t('signIn.email') } }} />
      <PostForm form={form}>
        <Field
          field={email}
          type="email"
          autoComplete="email"
          width="m"
          label={t('signIn.email')}
          hint={t('signIn.emailHint')}
        />
        <SubmitButton icon="mail" busy={t('signIn.sending')} isLarge>
          {t('signIn.send')}
        </SubmitButton>
      </PostForm>
      {mailPage && <DevelopersMail page={mailPage} />}
      <h2>{t('signIn.noAccount')}</h2>
      <p>{t('signIn.noAccountText')}</p>
      <p>
        <a href={paths.register()}>{t('site.register')}</a>
      </p>
    </main>
  );
}

function DevelopersMail({ page }: { page: string }) {
  const { t } = useTranslation();
  return (
    <p className="notice notice-ok">
      <Icon name="mail" />
      <span>
        {t('signIn.developer')} <a href={page}>{t('signIn.developerMail')}</a>
      </span>
    </p>
  );
}
