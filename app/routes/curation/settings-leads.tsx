/** Who pulls the coalition in each municipality, as visitors see them: a list, and one municipality to change. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { editLeads } from '#app/features/settings/edit-leads.server.ts';
import { seenMark } from '#app/platform/seen-mark.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { LeadsForm } from './settings/leads-form.tsx';
import { leadsForm, typedLeads } from './settings/leads-schema.ts';
import { SettingsPage } from './settings-page.tsx';
import { useSettingsTexts } from './settings-texts.ts';

const DONE = ['saved'] as const;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: settingsStyles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-settings');
  const t = textsIn(await languageOf(request));
  const directory = context.directory.current();
  const wasDone = whatWasDone(request, DONE);
  if (params.municipality === undefined)
    return { title: t('settings.leads.title'), list: listOf(directory), one: null, done: wasDone };
  const { slug, name, leads } = municipalityAt(directory, params.municipality);
  return {
    title: t('settings.leads.titleOf', { name }),
    list: null,
    one: { slug, seen: seenMark(leads), typed: typedLeads(leads), now: leads.map((lead) => lead.name).join(', ') },
    done: wasDone,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-settings');
  if (params.municipality === undefined) throw data(null, { status: 404 });
  const { slug, code } = municipalityAt(context.directory.current(), params.municipality);
  const form = await request.formData();
  const submission = parseForm(form, leadsForm);
  if (submission.status !== 'success') return { result: submission.reply(), refused: null };
  const change = { municipality: code, seen: String(form.get('seen')), after: submission.value.leads };
  const edited = await editLeads({ ...context, now: context.clock() }, person, change);
  await context.directory.refresh();
  if (!edited.ok) return { result: submission.reply(), refused: edited.error };
  return done(paths.municipalityLeads(slug), 'saved');
}

function listOf({ municipalities }: Directory) {
  return municipalities
    .map(({ slug, name, leads }) => ({ slug, name, leads: leads.map((lead) => lead.name).join(', ') }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

function municipalityAt({ municipalities }: Directory, slug: string): Municipality {
  const found = municipalities.find((one) => one.slug === slug);
  if (!found) throw data(null, { status: 404 });
  return found;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function LeadsRoute() {
  useSettingsTexts();
  const { t } = useTranslation();
  const { title, list, one, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = one
    ? { to: paths.municipalityLeads(), label: t('settings.leads.title') }
    : { to: paths.workbench('instellingen'), label: t('settings.title') };
  return (
    <SettingsPage title={title} back={back}>
      {done && <Notice kind="ok">{t('settings.saved')}</Notice>}
      {answer?.refused && (
        <Notice kind="error">{t('settings.leads.conflict', { now: one?.now || t('settings.leads.nobody') })}</Notice>
      )}
      {list && <p className="lead">{t('settings.leads.lead')}</p>}
      {list && (
        <ul className="people-list">
          {list.map(({ slug, name, leads }) => (
            <li key={slug}>
              <Link to={paths.municipalityLeads(slug)}>{name}</Link>
              <span>{leads || t('settings.leads.nobody')}</span>
            </li>
          ))}
        </ul>
      )}
      {one && (
        <>
          <p className="lead">
            <Link to={paths.municipality(one.slug)}>{t('settings.leads.see')}</Link>
          </p>
          <LeadsForm key={one.seen} seen={one.seen} typed={one.typed} result={answer?.result} />
        </>
      )}
    </SettingsPage>
  );
}
