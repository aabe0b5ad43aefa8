/**
 * Stops mail about new and changed partners. A person who follows the link in the mail presses the button; a mail
 * program posts to the same address by itself (RFC 8058), and gets no redirect.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { followedText } from '#app/features/news/followed-text.server.ts';
import { endSubscription, followedBy, readSubscription } from '#app/features/news/subscription.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { pageHead } from '../checks/page-parts.ts';
import { secretIn } from '../checks/secret.server.ts';
import { pageLinks, useTexts } from './page-parts.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), context.directory.current(), now);
  const found = await readSubscription(context.db.read, 'end-digest', secretIn(request), now);
  return {
    title: phrases.t(found ? 'digest.endTitle' : 'digest.endedTitle'),
    what: found && followedText(followedBy(found), phrases),
  };
}

/** The answer is the same for a link that does not hold: nothing is sent by it. */
export async function action({ request, context }: ActionFunctionArgs) {
  await endSubscription({ ...context, now: context.clock() }, secretIn(request));
  return { isEnded: true };
}

export const links = pageLinks;
export const meta: MetaFunction<typeof loader> = pageHead;

export default function EndDigestPage() {
  useTexts();
  const { t } = useTranslation();
  const { title, what } = useLoaderData<typeof loader>();
  const isEnded = useActionData<typeof action>()?.isEnded ?? false;
  return (
    <main id="main" className="wrap page check-page">
      <h1>{title}</h1>
      {what === null ? (
        <>
          <p className="lead">{t(isEnded ? 'digest.endedText' : 'digest.deadEndText')}</p>
          <p className="check-acts">
            <Link className="btn" to={paths.digest()}>
              {t('digest.again')}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('digest.endText', { what })}</p>
          <Form method="post">
            <SubmitButton icon="close" isLarge>
              {t('digest.end')}
            </SubmitButton>
          </Form>
        </>
      )}
    </main>
  );
}
