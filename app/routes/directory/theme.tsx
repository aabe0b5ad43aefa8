/** One theme: first where the client lives, then everybody who helps. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LessonLinks } from '#app/components/lesson-links.tsx';
import { AgreedFirst } from '#app/components/referral/agreed-first.tsx';
import { PartnerLine, type PartnerLineFacts } from '#app/components/partner-line.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { SafetyNotice } from '#app/components/ui/safety-notice.tsx';
import { groupsOnTheme } from '#app/domain/group/groups-for.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import lessonStyles from '#app/styles/lessons.css?url';
import { GroupLinks } from '../coalition/groups/group-links.tsx';
import { groupLinks } from '../coalition/groups/groups-view.server.ts';
import { lessonLinks } from '../coalition/lessons/lesson-links.server.ts';
import { feedLink } from '../news/feed-link.ts';
import { feedOf } from '../news/feed-of.server.ts';
import { agreedFacts } from '../referral/care-path/agreed-view.server.ts';
import { MunicipalityChoice } from './municipality-choice.tsx';
import { viewTheme } from './theme-view.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const theme = findTerm(directory.vocabulary, 'theme', params.theme ?? '');
  if (!theme) throw new Response(null, { status: 404 });
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const view = viewTheme(directory, theme, phrases, now);
  const page = {
    title: view.label,
    description: phrases.t('themes.description', { need: view.need, region: directory.coalition.region }),
    canonical: context.config.baseUrl + paths.theme(theme.id),
  };
  const agreed = agreedFacts({ directory, phrases, now }, theme.id, null);
  const feed = feedOf(directory, { municipality: null, theme: theme.id }, phrases);
  const groups = groupLinks(groupsOnTheme(directory.groups, theme.id), phrases);
  const lessons = lessonLinks(directory, { theme: theme.id, programme: null }, phrases);
  return { view, agreed, groups, lessons, region: directory.coalition.region, page, feed };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [...pageMeta(data?.page), ...feedLink(data?.feed)];

export default function ThemePage() {
  const { view, agreed, groups, lessons, region } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { first, also } = view;
  const hasChoice = view.regions.flatMap((one) => one.municipalities).length > 1;
  return (
    <main id="main" className="landing">
      <div className="band">
        <div className="wrap">
          <Link className="back" to={paths.themes()}>
            <Icon name="left" size="s" />
            {t('themes.all')}
          </Link>
          <h1>{view.label}</h1>
          {view.question && <p className="lead">{view.question}</p>}
        </div>
      </div>
      <div className="wrap landing-body theme">
        <SafetyNotice lines={view.safety} />
        <AgreedFirst agreed={agreed} />
        {hasChoice && <MunicipalityChoice theme={view.id} regions={view.regions} />}
        <section className="theme-helps" aria-labelledby="helps">
          <div className="landing-h">
            <h2 id="helps">{t('themes.helps', { theme: view.need })}</h2>
            <p className="meta">{t('themes.count', { count: view.count })}</p>
          </div>
          {view.hasRoutes && (
            <p className="landing-network">
              <Link to={paths.network(new URLSearchParams({ thema: view.id }))}>{t('themes.network')}</Link>
            </p>
          )}
          {view.count === 0 && <p>{t('themes.nobody', { region })}</p>}
          {first.length > 0 && also.length > 0 && <h3>{t('themes.first')}</h3>}
          <Partners theme={view.id} partners={first} />
          {first.length > 0 && also.length > 0 && <h3>{t('themes.also')}</h3>}
          <Partners theme={view.id} partners={also} />
          {view.more > 0 && (
            <Link to={paths.search(new URLSearchParams({ theme: view.id }))}>
              {t('themes.more', { count: view.more })}
            </Link>
          )}
        </section>
        <section className="panel words" aria-labelledby="words">
          <h2 id="words">{t('themes.words')}</h2>
          <ul>
            {view.words.map((word) => (
              <li key={word}>
                <Link to={paths.search(new URLSearchParams({ q: word }))}>{word}</Link>
              </li>
            ))}
          </ul>
          <Link className="btn btn-1" to={paths.search(new URLSearchParams({ theme: view.id }))}>
            <Icon name="search" size="s" />
            {t('themes.searchAll', { theme: view.need })}
          </Link>
          {groups && <GroupLinks view={groups} />}
        </section>
        {lessons && <LessonLinks view={lessons} />}
      </div>
    </main>
  );
}

function Partners({ theme, partners }: { theme: string; partners: PartnerLineFacts[] }) {
  if (partners.length === 0) return null;
  return (
    <ul className="plines">
      {partners.map((partner) => (
        <PartnerLine
          key={partner.slug}
          partner={partner}
          to={paths.partner(partner.slug, new URLSearchParams({ theme }))}
        />
      ))}
    </ul>
  );
}
