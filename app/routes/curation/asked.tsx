/** What was asked and not found, what visitors miss, and what can be done about it at once. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { addSynonym, askedOverview, settleMissing } from '#app/features/referral/asked-in-vain.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import askedEn from '#app/i18n/texts/asked.en.json';
import askedNl from '#app/i18n/texts/asked.nl.json';
import { paths } from '#app/paths.ts';
import askedStyles from '#app/styles/asked.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { AskedTable } from './asked/asked-table.tsx';
import { viewAsked } from './asked/asked-view.server.ts';
import { MissingList } from './asked/missing-list.tsx';

const DONE = ['added', 'settled'] as const;

const useAskedTexts = areaTexts({ nl: askedNl, en: askedEn });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: askedStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'open-workbench');
  const directory = context.directory.current();
  const now = context.clock();
  // What was asked a moment ago counts as well.
  await context.searches.settled();
  const overview = await askedOverview({ ...context, directory, now }, person);
  const phrases = phrasesIn(await languageOf(request), directory, now);
  return {
    title: phrases.t('asked.title'),
    view: viewAsked(directory, overview, phrases),
    mayAdd: may(person, 'edit-vocabulary'),
    done: whatWasDone(request, DONE),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'answer-signal');
  const form = await request.formData();
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  const text = (name: string) => String(form.get(name) ?? '');
  if (form.get(PRESSED_NAME) !== 'add') {
    const settled = await settleMissing(deps, person, text('id'));
    return settled.ok ? done(paths.workbench('gezocht'), 'settled') : { error: settled.error };
  }
  await allowed({ request, context }, 'edit-vocabulary');
  if (text('theme') === '' || text('words') === '') return { error: 'theme' as const };
  const added = await addSynonym(deps, person, text('theme'), text('words').slice(0, 100));
  await context.directory.refresh();
  return added.ok ? done(paths.workbench('gezocht'), 'added') : { error: added.error };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function AskedPage() {
  useAskedTexts();
  const { t } = useTranslation();
  const { title, view, mayAdd, done: wasDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="asked">
      <h1>{title}</h1>
      <p className="lead">{t('asked.lead')}</p>
      <p>{t('asked.totals', view.totals)}</p>
      {refused && <Notice kind="error">{t(`asked.error.${refused.error}`)}</Notice>}
      {!refused && wasDone && <Notice kind="ok">{t(`asked.done.${wasDone}`)}</Notice>}
      <AskedTable view={view} mayAdd={mayAdd} />
      <MissingList missing={view.missing} />
    </div>
  );
}
