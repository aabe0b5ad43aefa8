/** Waiting time and intake stop of each service: tap what is true now, and it is kept. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { readQuickChange } from '#app/domain/freshness/quick-values.ts';
import { quickEdit, readQuickEdit, renewQuickEdit } from '#app/features/freshness/quick-edit.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { DeadLink, RENEW } from './dead-link.tsx';
import { pageHead, pageLinks, useTexts } from './page-parts.ts';
import { viewQuickEdit } from './quick-edit-view.server.ts';
import { QuickService } from './quick-service.tsx';
import { secretIn } from './secret.server.ts';

/** Says in the address which service was changed. */
const SAVED = 'bewaard';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.clock();
  const state = await readQuickEdit(context.db.read, secretIn(request), now);
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const saved = new URL(request.url).searchParams.get(SAVED);
  return { ...viewQuickEdit(state, phrases, directory.coalition, now), saved };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const deps = { ...context, now: context.clock() };
  const secret = secretIn(request);
  const pressed = String((await request.formData()).get(PRESSED_NAME));
  if (pressed === RENEW) {
    await renewQuickEdit(deps, secret);
    context.background.wake();
    return { said: 'renewed' as const };
  }
  const [service = '', value = ''] = pressed.split(' ', 2);
  const change = readQuickChange(value);
  const edited = change && (await quickEdit(deps, secret, { service, change }));
  if (!edited?.ok) return { said: 'again' as const };
  await context.directory.refresh();
  throw redirect(`${paths.quickEdit(secret ?? '')}&${new URLSearchParams({ [SAVED]: service })}`, { status: 303 });
}

export const links = pageLinks;
export const meta = pageHead;

export default function QuickEditPage() {
  useTexts();
  const { t } = useTranslation();
  const view = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>()?.said;
  if (view.state !== 'open') return <DeadLink {...view} isRenewed={said === 'renewed'} />;
  return (
    <main id="main" className="wrap page check-page">
      <h1>{view.title}</h1>
      <p className="lead">{t('quickEdit.lead', { name: view.name })}</p>
      {said === 'again' && <Notice kind="warn">{t('quickEdit.again')}</Notice>}
      {view.services.map((service) => (
        <QuickService key={service.id} service={service} isSaved={view.saved === service.id} />
      ))}
    </main>
  );
}
