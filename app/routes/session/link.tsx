/** The link from the mail: following it shows this page; the button uses the code up. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { readSignInLink, signInWithCode } from '#app/features/people/sign-in.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { goOn } from './signed-in-redirect.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const link = linkIn(request, context);
  if (context.actor.kind === 'person') throw goOn(link?.back ?? null);
  const t = textsIn(await languageOf(request));
  return { title: t(link ? 'signIn.linkTitle' : 'signIn.deadTitle'), email: link?.email ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const link = linkIn(request, context);
  if (!link) return { error: 'wrong' as const };
  const typed = { ...link, userAgent: request.headers.get('User-Agent') };
  const done = await signInWithCode({ ...context, now: context.clock() }, typed);
  if (!done.ok) return { error: done.error };
  throw goOn(link.back, done.cookies);
}

function linkIn(request: Request, { seal }: LoaderFunctionArgs['context']) {
  return readSignInLink(seal, new URL(request.url).searchParams.get('sleutel'));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} | Korte Lijntjes` }];

export default function LinkPage() {
  const { t } = useTranslation();
  const { email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (email === null || refused)
    return <DeadLink text={t(refused?.error === 'limit' ? 'form.issue.limit' : 'signIn.deadText')} />;
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('signIn.linkTitle')}</h1>
      <p className="lead">{t('signIn.linkLead', { email })}</p>
      <Form method="post">
        <SubmitButton busy={t('signIn.signingIn')} isLarge>
          {t('signIn.submit')}
        </SubmitButton>
      </Form>
    </main>
  );
}

/** Used, too old, or never ours. */
function DeadLink({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page narrow">
      <h1>{t('signIn.deadTitle')}</h1>
      <p className="lead" role="alert">
        {text}
      </p>
      <p>
        <Link className="btn btn-1" to={paths.signIn()}>
          {t('signIn.send')}
        </Link>
      </p>
    </main>
  );
}
