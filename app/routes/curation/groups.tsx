/** The working groups as those who keep them see them: the list, and the form of one with its history. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { mayEditGroup } from '#app/domain/group/may-edit-group.ts';
import { NEW_GROUP } from '#app/features/coalition/edit-group.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/groups.en.json';
import textsNl from '#app/i18n/texts/groups.nl.json';
import { paths } from '#app/paths.ts';
import groupStyles from '#app/styles/groups.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { changeGroup } from './groups/change-group.server.ts';
import { GROUP_DONE } from './groups/group-done.ts';
import { GroupList } from './groups/group-list.tsx';
import { GroupPage } from './groups/group-page.tsx';
import { listGroups, openGroup } from './groups/group-edit-view.server.ts';
import { SettingsPage } from './settings-page.tsx';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [settingsStyles, groupStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-group');
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const done = whatWasDone(request, GROUP_DONE);
  const deps = { db: context.db, directory, person, phrases };
  if (params.group === undefined) {
    return { title: phrases.t('groups.edit.title'), list: await listGroups(deps), one: null, done };
  }
  if (params.group === NEW_GROUP) {
    return { title: phrases.t('groups.edit.new'), list: null, one: await openGroup(deps, null), done };
  }
  const group = directory.groups.find(({ slug }) => slug === params.group);
  if (!group) throw data(null, { status: 404 });
  if (!mayEditGroup(person, group.municipalities)) throw data(null, { status: 403 });
  return { title: group.name, list: null, one: await openGroup(deps, group), done };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-group');
  return changeGroup(context, person, params.group, await request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function GroupsRoute() {
  useTexts();
  const { title, list, one, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const back = one ? { to: paths.workbench('werkgroepen'), label: t('groups.all') } : undefined;
  return (
    <SettingsPage title={title} back={back}>
      {done && !answer && <Notice kind="ok">{t(`groups.done.${done}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`groups.refused.${answer.refused}`)}</Notice>}
      {list && <GroupList list={list} />}
      {one && <GroupPage key={one.slug} group={one} answer={answer} />}
    </SettingsPage>
  );
}
