/** People and their roles: inviting, giving and taking roles, and erasing accounts. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/i18n/i18n.server.ts';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { changePeople } from './people/change-people.server.ts';
import { PeopleList } from './people/people-list.tsx';
import { listPeople, openPerson } from './people/people-view.server.ts';
import { PersonPage } from './people/person-page.tsx';
import { useSettingsTexts } from './settings-texts.ts';

const DONE = ['invited', 'withdrawn', 'given', 'taken', 'erased'] as const;
export type Done = (typeof DONE)[number];

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await allowed({ request, context }, 'open-workbench');
  const language = await languageOf(request);
  const parameters = new URL(request.url).searchParams;
  const id = parameters.get('persoon');
  const done = whatWasDone(request, DONE);
  if (id !== null) return { person: await openPerson(context, viewer, id, language), list: null, done };
  return { person: null, list: await listPeople(context, viewer, parameters.get('zoek') ?? '', language), done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await allowed({ request, context }, 'open-workbench');
  return changePeople(context, actor, await request.formData(), await languageOf(request));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta((data?.person ?? data?.list)?.title);

export default function PeopleRoute() {
  useSettingsTexts();
  const { person, list, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  if (person) return <PersonPage person={person} done={done} answer={answer} />;
  return list && <PeopleList list={list} done={done} answer={answer} />;
}
