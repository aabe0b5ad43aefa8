/** What is coming up in the coalition, by day, and how to have it in one's own calendar. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { seesNetworkMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { feedName, filterInWords } from '#app/features/coalition/calendar/feed-name.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/agenda.en.json';
import textsNl from '#app/i18n/texts/agenda.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/agenda.css?url';
import filterStyles from '#app/styles/filters.css?url';
import formStyles from '#app/styles/form.css?url';
import { AgendaFilters } from './agenda/agenda-filters.tsx';
import { filterAddress, filterAsked } from './agenda/agenda-address.ts';
import { AgendaList } from './agenda/agenda-list.tsx';
import { changeOwnFeed, ownFeedView } from './agenda/own-feed.server.ts';
import { SubscribePanel } from './agenda/subscribe-panel.tsx';
import {
  feedAddresses,
  filterChoices,
  MONTHS_NAME,
  MONTHS_SHOWN,
  ownMunicipalities,
  viewAgenda,
} from './agenda/agenda-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const asked = new URL(request.url).searchParams;
  const filter = filterAsked(directory, asked);
  if (!filter) throw new Response(null, { status: 404 });
  const now = context.clock();
  const { actor, config } = context;
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const { t } = phrases;
  const months = Math.trunc(Math.min(Math.max(Number(asked.get(MONTHS_NAME)) || MONTHS_SHOWN, 1), 24));
  const what = filterInWords(directory, filter, phrases);
  const address = filterAddress(directory, filter);
  return {
    view: viewAgenda(directory, { filter, months, actor, now }, phrases),
    choices: filterChoices(directory, filter, actor, phrases),
    own: ownMunicipalities(directory, actor),
    feed: {
      ...feedAddresses(config.baseUrl, address),
      what: what && t('agenda.subscribe.chosen', { what }),
    },
    ownFeed: await ownFeedView(context, phrases, request),
    signIn: seesNetworkMeetings(actor) ? null : paths.signIn(paths.agenda(address)),
    page: {
      title: what === null ? t('agenda.title') : `${t('agenda.title')}: ${what}`,
      description: t('agenda.lead'),
      canonical: config.baseUrl + paths.agenda(address),
    },
    feedTitle: feedName(directory, filter, phrases),
  };
}

export function action({ request, context }: ActionFunctionArgs) {
  return changeOwnFeed(request, context);
}

export const links: LinksFunction = () =>
  [formStyles, filterStyles, styles].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageMeta(data?.page),
  ...(data
    ? [{ tagName: 'link', rel: 'alternate', type: 'text/calendar', title: data.feedTitle, href: data.feed.url }]
    : []),
];

export default function AgendaPage() {
  useTexts();
  const { t } = useTranslation();
  const { view, choices, own, signIn, page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="landing agenda">
      <div className="band">
        <div className="wrap">
          <h1>{page.title}</h1>
          <p className="lead">{t('agenda.lead')}</p>
          <AgendaFilters {...choices} own={own} isAll={view.isAll} />
        </div>
      </div>
      <div className="wrap landing-body agenda-body">
        <div className="agenda-days">
          <AgendaList view={view} />
          {signIn && (
            <p className="agenda-more">
              {t('agenda.networkMore')} <Link to={signIn}>{t('agenda.signIn')}</Link>
            </p>
          )}
        </div>
        <SubscribePanel />
      </div>
    </main>
  );
}
