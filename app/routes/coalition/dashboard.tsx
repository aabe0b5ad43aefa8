/** The figures of the coalition or of one municipality; those of the work itself for who does it. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { localTime } from '#app/domain/hours/local-time.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import textsEn from '#app/i18n/texts/dashboard.en.json';
import textsNl from '#app/i18n/texts/dashboard.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import chartStyles from '#app/styles/chart.css?url';
import styles from '#app/styles/dashboard.css?url';
import filterStyles from '#app/styles/filters.css?url';
import formStyles from '#app/styles/form.css?url';
import { publicViews, readDashboardRequest, viewWorkFor } from './dashboard/dashboard-view.server.ts';
import { FigureSection } from './dashboard/figure-section.tsx';
import { PlaceChoice } from './dashboard/place-choice.tsx';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const asked = await readDashboardRequest({ request, context });
  const { place, words } = asked;
  const { t, longDay } = words;
  const { name } = directory.coalition;
  return {
    figures: await publicViews(context, asked),
    work: await viewWorkFor(context, asked),
    place: place && { slug: place.slug, name: place.name },
    places: directory.municipalities.map((one) => ({ value: one.slug, label: one.name })),
    counted: t('dashboard.counted', { name, date: longDay(localTime(context.clock()).date) }),
    page: {
      title: place ? t('dashboard.titleIn', { place: place.name }) : t('dashboard.title'),
      description: t('dashboard.description', { name: place?.name ?? name }),
      canonical: context.config.baseUrl + paths.dashboard(),
    },
  };
}

export const links: LinksFunction = () =>
  [formStyles, filterStyles, chartStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function DashboardPage() {
  useTexts();
  const { figures, work, place, places, counted, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="landing dashboard">
      <div className="band">
        <div className="wrap">
          <h1>{page.title}</h1>
          <p className="lead">{place ? t('dashboard.leadIn', { place: place.name }) : t('dashboard.lead')}</p>
          <PlaceChoice place={place?.slug ?? ''} places={places} />
          {place && (
            <p className="noprint">
              <Link to={paths.dashboard()}>{t('dashboard.whole')}</Link>
            </p>
          )}
        </div>
      </div>
      <div className="wrap figures">
        {figures.map((figure) => (
          <FigureSection key={figure.name} figure={figure} place={place?.slug ?? null} level={2} />
        ))}
      </div>
      {work.kind !== 'hidden' && (
        <section className="figures-work" aria-labelledby="work-h">
          <div className="wrap">
            <h2 id="work-h">
              <Icon name="people" />
              {t('dashboard.work')}
            </h2>
            <p className="figures-who">
              {t(place ? 'dashboard.workWhoIn' : 'dashboard.workWho', { place: place?.name })}
            </p>
            {work.kind === 'choose' && <OwnPlaces places={work.places} />}
          </div>
          {work.kind === 'shown' && (
            <div className="wrap figures">
              {work.figures.map((figure) => (
                <FigureSection key={figure.name} figure={figure} place={place?.slug ?? null} level={3} />
              ))}
            </div>
          )}
        </section>
      )}
      <p className="wrap figures-counted">{counted}</p>
    </main>
  );
}

function OwnPlaces({ places }: { places: { slug: string; name: string }[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('dashboard.ownPlaces')}</p>
      <ul className="figures-own">
        {places.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={paths.dashboard(new URLSearchParams({ gemeente: slug }))}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
