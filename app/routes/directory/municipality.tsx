/** One municipality: who pulls the coalition there, who helps with which theme, and the honest gaps. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AreaMap } from '#app/components/map/area-map.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { groupsIn } from '#app/domain/group/groups-for.ts';
import { mapView } from '#app/domain/geo/map-view.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import agendaStyles from '#app/styles/agenda.css?url';
import { GroupLinks } from '../coalition/groups/group-links.tsx';
import { groupLinks } from '../coalition/groups/groups-view.server.ts';
import { feedLink } from '../news/feed-link.ts';
import { feedOf } from '../news/feed-of.server.ts';
import { LeadPanel } from './lead-panel.tsx';
import { MeetingsHere } from './meetings-here.tsx';
import { meetingsIn } from './meetings-in.server.ts';
import { pinsIn, viewMunicipality } from './municipality-view.server.ts';
import { ThemeInMunicipality } from './theme-in-municipality.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const here = directory.municipalityBySlug(params.municipality ?? '');
  if (!here) throw new Response(null, { status: 404 });
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const view = viewMunicipality(directory, here, phrases);
  const map = mapView(mapDrawing(context.map, directory), {
    pins: pinsIn(directory, here),
    selected: null,
    served: [here.code],
    fit: 'served',
    width: 404,
    height: 320,
  });
  const page = {
    title: here.name,
    description: phrases.t('municipalities.intro', { name: here.name, count: view.count }),
    canonical: context.config.baseUrl + paths.municipality(here.slug),
  };
  const feed = feedOf(directory, { municipality: here.code, theme: null }, phrases);
  const meetings = meetingsIn(directory, here.code, { actor: context.actor, now }, phrases);
  const groups = groupLinks(groupsIn(directory.groups, here.code), phrases);
  const isOnly = directory.municipalities.length === 1;
  return { view, isOnly, map, page, feed, groups, meetings };
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: agendaStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [...pageMeta(data?.page), ...feedLink(data?.feed)];

export default function MunicipalityPage() {
  const { view, isOnly, map, feed, groups, meetings } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="landing">
      <div className="band">
        <div className="wrap">
          {!isOnly && (
            <Link className="back" to={paths.municipalities()}>
              <Icon name="left" size="s" />
              {t('municipalities.all')}
            </Link>
          )}
          <h1>{view.name}</h1>
          <p className="lead">{t('municipalities.intro', { name: view.name, count: view.count })}</p>
          <Link className="btn btn-1" to={paths.search(new URLSearchParams({ municipality: view.slug }))}>
            <Icon name="search" size="s" />
            {t('municipalities.searchIn', { name: view.name })}
          </Link>
        </div>
      </div>
      <div className="wrap landing-body town">
        <LeadPanel town={view.name} leads={view.leads} coordinator={view.coordinator} />
        <section className="town-themes" aria-labelledby="helps">
          <div className="landing-h">
            <h2 id="helps">{t('municipalities.helps')}</h2>
            {view.gaps > 0 && (
              <p className="gap">
                <i className="gap-ring" />
                {t('municipalities.gaps', { count: view.gaps })}
              </p>
            )}
          </div>
          <p className="landing-network">
            <Link to={paths.network(new URLSearchParams({ gemeente: view.slug }))}>
              {t('municipalities.network', { name: view.name })}
            </Link>
          </p>
          <ul className="themes-here">
            {view.themes.map((theme) => (
              <ThemeInMunicipality key={theme.id} municipality={view.slug} theme={theme} />
            ))}
          </ul>
        </section>
        <MeetingsHere town={view} lines={meetings} />
        <section className="panel town-map" aria-labelledby="places">
          <div className="town-picture">
            <AreaMap view={map} label={null} />
          </div>
          <div className="town-places">
            <h2 id="places">{t('municipalities.places')}</h2>
            <p>{view.places.join(', ')}</p>
          </div>
          {groups && (
            <div className="town-places">
              <GroupLinks view={groups} className="town-ways" />
            </div>
          )}
          <div className="town-places">
            <h2>{t('municipalities.takeAlong')}</h2>
            <ul className="town-ways">
              <li>
                <Link to={paths.booklet(view.slug)}>{t('municipalities.booklet')}</Link>
              </li>
              <li>
                <Link to={paths.digest(new URLSearchParams({ gemeente: view.slug }))}>{t('municipalities.mail')}</Link>
              </li>
              <li>
                <a href={feed.path}>{t('municipalities.feed')}</a>
              </li>
            </ul>
          </div>
        </section>
      </div>
    </main>
  );
}
