/** Where the link of a mail to confirm leads: the page shows what is asked, its button confirms. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { followedText } from '#app/features/news/followed-text.server.ts';
import { confirmSubscription, followedBy, readSubscription } from '#app/features/news/subscription.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { pageHead } from '../checks/page-parts.ts';
import { secretIn } from '../checks/secret.server.ts';
import { pageLinks, useTexts } from './page-parts.ts';

const DONE = 'gelukt';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), context.directory.current(), now);
  const { t } = phrases;
  if (new URL(request.url).searchParams.has(DONE)) {
    return { state: 'done' as const, title: t('digest.doneTitle'), text: t('digest.doneText') };
  }
  const found = await readSubscription(context.db.read, 'confirm-digest', secretIn(request), now);
  if (!found) return { state: 'dead' as const, title: t('digest.deadTitle'), text: t('digest.deadConfirmText') };
  const text = t('digest.confirmText', { what: followedText(followedBy(found), phrases) });
  return { state: 'asked' as const, title: t('digest.confirmTitle'), text };
}

/** A link that no longer holds is told by the page itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const confirmed = await confirmSubscription({ ...context, now: context.clock() }, secretIn(request));
  if (confirmed.ok) throw redirect(`${paths.confirmDigest()}?${DONE}`, { status: 303 });
  return null;
}

export const links = pageLinks;
export const meta: MetaFunction<typeof loader> = pageHead;

export default function ConfirmDigestPage() {
  useTexts();
  const { t } = useTranslation();
  const { state, title, text } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page check-page">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {state === 'asked' ? (
        <Form method="post">
          <SubmitButton icon="check" isLarge>
            {t('digest.confirm')}
          </SubmitButton>
        </Form>
      ) : (
        <p className="check-acts">
          <Link className="btn" to={state === 'done' ? paths.search() : paths.digest()}>
            {t(state === 'done' ? 'digest.back' : 'digest.again')}
          </Link>
        </p>
      )}
    </main>
  );
}
