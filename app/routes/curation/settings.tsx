/** The coalition: its name, whom visitors can ask, what it says of itself, how it looks, and how often entries are checked. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { editCoalition } from '#app/features/settings/edit-coalition.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { CoalitionForm } from './settings/coalition-form.tsx';
import { coalitionForm, coalitionOf, formOf } from './settings/coalition-schema.ts';
import { readLogoChange } from './settings/logo-upload.server.ts';
import { SettingsPage } from './settings-page.tsx';
import { useSettingsTexts } from './settings-texts.ts';

const DONE = ['saved'] as const;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-settings');
  const { coalition } = context.directory.current();
  return {
    title: textsIn(await languageOf(request))('settings.title'),
    seen: seenMark(coalition),
    values: formOf(coalition),
    logo: coalition.logo && {
      version: coalition.logo.fingerprint,
      width: coalition.logo.width,
      height: coalition.logo.height,
    },
    done: whatWasDone(request, DONE),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  // Asked as for a page: nothing of a file is read before it is known who gives it.
  const person = await allowed({ request: new Request(request.url), context }, 'edit-settings');
  const form = await request.formData();
  const submission = parseForm(form, coalitionForm);
  const picture = await readLogoChange(form);
  if (!picture.ok) return { result: submission.reply({ fieldErrors: { logo: [picture.issue] } }), refused: null };
  if (submission.status !== 'success') return { result: submission.reply(), refused: null };
  const change = { seen: String(form.get('seen')), after: coalitionOf(submission.value), logo: picture.logo };
  const edited = await editCoalition({ ...context, now: context.clock() }, person, change);
  await context.directory.refresh();
  if (!edited.ok) return { result: submission.reply(), refused: edited.error };
  return done(paths.workbench('instellingen'), 'saved');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function SettingsRoute() {
  useSettingsTexts();
  const { title, seen, values, logo, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('settings.lead')}</p>
      <p className="settings-parts">
        <Link to={paths.coalitionMunicipalities()}>{t('settings.places.title')}</Link>
        {' · '}
        <Link to={paths.municipalityLeads()}>{t('settings.leads.title')}</Link>
      </p>
      {done && <Notice kind="ok">{t('settings.saved')}</Notice>}
      {answer?.refused && <Notice kind="error">{t('settings.conflict', { name: values.name })}</Notice>}
      <CoalitionForm seen={seen} values={values} logo={logo} result={answer?.result} />
    </SettingsPage>
  );
}
