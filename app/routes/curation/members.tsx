/** How each partner takes part: a table to filter, and the form of one with its history. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { readMemberFilter } from '#app/domain/membership/member-list.ts';
import { membershipForm } from '#app/domain/membership/membership-form.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { editMembership } from '#app/features/coalition/edit-membership.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/membership.en.json';
import textsNl from '#app/i18n/texts/membership.nl.json';
import { paths } from '#app/paths.ts';
import filterStyles from '#app/styles/filters.css?url';
import memberStyles from '#app/styles/members.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { done, whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { MemberList } from './members/member-list.tsx';
import { MemberPage } from './members/member-page.tsx';
import { openMember, viewMembers } from './members/members-view.server.ts';
import { SettingsPage } from './settings-page.tsx';

const DONE = ['saved', 'unchanged'] as const;

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () =>
  [settingsStyles, filterStyles, memberStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-membership');
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const wasDone = whatWasDone(request, DONE);
  if (params.slug === undefined) {
    const asked = new URL(request.url).searchParams;
    const list = viewMembers(directory, readMemberFilter(directory, asked), Number(asked.get('page') ?? 1), phrases);
    return { title: phrases.t('membership.title'), list, one: null, done: wasDone };
  }
  const partner = partnerAt(directory, params.slug);
  const one = await openMember({ db: context.db, directory, phrases }, partner);
  return { title: partner.name, list: null, one, done: wasDone };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await allowed({ request, context }, 'edit-membership');
  if (params.slug === undefined) throw data(null, { status: 404 });
  const partner = partnerAt(context.directory.current(), params.slug);
  const now = context.clock();
  const form = await request.formData();
  const submission = parseForm(form, membershipForm(localTime(now).date));
  if (submission.status !== 'success') return { result: submission.reply(), refused: null };
  const { covenantStatus: status, signedOn, ...details } = submission.value;
  const change = { organisation: partner.id, seen: String(form.get('seen')), details, covenant: { status, signedOn } };
  const edited = await editMembership({ ...context, now }, person, change);
  await context.directory.refresh();
  context.background.wake();
  if (!edited.ok) return { result: submission.reply(), refused: edited.error };
  return done(paths.workbench('leden', partner.slug), edited.changed ? 'saved' : 'unchanged');
}

function partnerAt(directory: Directory, slug: string): Organisation {
  const partner = directory.bySlug(slug);
  if (!partner) throw data(null, { status: 404 });
  return partner;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function MembersRoute() {
  useTexts();
  const { title, list, one, done: wasDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <SettingsPage title={title} back={one ? { to: paths.workbench('leden'), label: t('membership.all') } : undefined}>
      {wasDone && !answer && <Notice kind="ok">{t(`membership.done.${wasDone}`)}</Notice>}
      {answer?.refused && <Notice kind="error">{t(`membership.refused.${answer.refused}`)}</Notice>}
      {list && <MemberList list={list} />}
      {one && <MemberPage key={one.seen} member={one} answer={answer} />}
    </SettingsPage>
  );
}
