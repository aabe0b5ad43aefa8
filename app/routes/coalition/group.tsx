/** One working group: its goal, who takes part, when it meets, and for the network what was noted. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/groups.en.json';
import textsNl from '#app/i18n/texts/groups.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/groups.css?url';
import { useDutch } from '../directory/partner/own-text.tsx';
import { GroupMembers, GroupPartners } from './groups/group-members.tsx';
import { viewGroup, type GroupPageView } from './groups/group-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [formStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const group = directory.groups.find(({ slug }) => slug === params.workingGroup);
  if (!group) throw new Response(null, { status: 404 });
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  return {
    group: await viewGroup({ ...context, directory, phrases, now }, group),
    page: {
      title: group.name,
      description: group.goal,
      canonical: context.config.baseUrl + paths.group(group.slug),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function GroupPage() {
  useTexts();
  const { group } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const dutch = useDutch();
  const { name, goal, isEnded, theme, where, edit, network } = group;
  return (
    <main id="main" className="landing group">
      <div className="band">
        <div className="wrap">
          <Link className="back" to={paths.groups()}>
            <Icon name="left" size="s" />
            {t('groups.all')}
          </Link>
          <h1 lang={dutch}>{name}</h1>
          <p className="lead" lang={dutch}>
            {goal}
          </p>
          <p className="group-facts">
            {theme && <Link to={theme.to}>{theme.label}</Link>}
            <span>{where}</span>
          </p>
          {isEnded && <Notice kind="warn">{t('groups.hasEnded')}</Notice>}
          {edit && (
            <Link className="btn" to={edit}>
              <Icon name="edit" size="s" />
              {t('groups.editThis')}
            </Link>
          )}
        </div>
      </div>
      <div className="wrap landing-body group-body">
        <section aria-labelledby="members-h">
          <h2 id="members-h">{t('groups.members')}</h2>
          {network ? <GroupMembers members={network.members} /> : <GroupPartners partners={group.partners} />}
          {!network && <ForNetwork isSignedIn={group.isSignedIn} />}
        </section>
        <Meetings group={group} />
        {network && <Notes notes={network.notes} />}
      </div>
    </main>
  );
}

function ForNetwork({ isSignedIn }: { isSignedIn: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <p className="group-closed">
      {t('groups.forNetwork')} {!isSignedIn && <Link to={paths.signIn(pathname)}>{t('groups.signIn')}</Link>}
    </p>
  );
}

function Meetings({ group: { meetings, isEnded, agenda } }: { group: GroupPageView }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (isEnded && meetings.length === 0) return null;
  return (
    <section className="panel group-meetings" aria-labelledby="meetings-h">
      <h2 id="meetings-h">{t('groups.meetings')}</h2>
      {meetings.length === 0 && (
        <p>
          {t('groups.noMeetings')} <Link to={paths.agenda()}>{t('groups.toAgenda')}</Link>
        </p>
      )}
      <ul>
        {meetings.map(({ key, to, title, when }) => (
          <li key={key}>
            <Link to={to}>{when}</Link>
            <span lang={dutch}>{title}</span>
          </li>
        ))}
      </ul>
      {meetings.length > 0 && (
        <p>
          <Link to={agenda}>{t('groups.agenda')}</Link>
        </p>
      )}
    </section>
  );
}

function Notes({ notes }: { notes: NonNullable<GroupPageView['network']>['notes'] }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <section className="group-notes" aria-labelledby="notes-h">
      <h2 id="notes-h">{t('groups.notes')}</h2>
      <p className="meta">{t('groups.notesFor')}</p>
      {notes.length === 0 && <p>{t('groups.noNotes')}</p>}
      <ol>
        {notes.map(({ id, on, day, text }) => (
          <li key={id}>
            <time dateTime={on}>{day}</time>
            <p lang={dutch}>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
