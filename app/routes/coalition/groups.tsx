/** The working groups of the coalition: those at work, and apart from them those that ended. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/groups.en.json';
import textsNl from '#app/i18n/texts/groups.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/groups.css?url';
import { useDutch } from '../directory/partner/own-text.tsx';
import { viewGroups, type GroupLine } from './groups/groups-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { actor, config } = context;
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  return {
    ...viewGroups({ directory, actor, phrases, now }),
    edits: may(actor, 'edit-group'),
    page: {
      title: phrases.t('groups.title'),
      description: phrases.t('groups.lead'),
      canonical: config.baseUrl + paths.groups(),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function GroupsPage() {
  useTexts();
  const { active, ended, edits } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="landing">
      <div className="band">
        <div className="wrap">
          <h1>{t('groups.title')}</h1>
          <p className="lead">{t('groups.lead')}</p>
          {edits && (
            <Link className="btn" to={paths.workbench('werkgroepen')}>
              <Icon name="edit" size="s" />
              {t('groups.keep')}
            </Link>
          )}
        </div>
      </div>
      <div className="wrap landing-body">
        {active.length === 0 ? (
          <p>
            {t('groups.none')} <Link to={paths.agenda()}>{t('groups.toAgenda')}</Link>
          </p>
        ) : (
          <Lines groups={active} />
        )}
        {ended.length > 0 && (
          <section aria-labelledby="ended-h">
            <h2 id="ended-h">{t('groups.ended')}</h2>
            <Lines groups={ended} />
          </section>
        )}
      </div>
    </main>
  );
}

function Lines({ groups }: { groups: GroupLine[] }) {
  const dutch = useDutch();
  return (
    <ul className="group-lines">
      {groups.map(({ slug, name, goal, facts, next }) => (
        <li key={slug}>
          <p className="group-name" lang={dutch}>
            <Link to={paths.group(slug)}>{name}</Link>
          </p>
          <p lang={dutch}>{goal}</p>
          <p className="meta">{facts.join(' · ')}</p>
          {next && (
            <p className="group-next">
              <Icon name="clock" size="s" />
              {next}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
