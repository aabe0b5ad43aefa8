/** All municipalities of the coalition, per region. One that is alone needs no list. */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AreaMap } from '#app/components/map/area-map.tsx';
import { mapView } from '#app/domain/geo/map-view.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { viewMunicipalities, type MunicipalityLine } from './municipalities-view.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const t = textsIn(await languageOf(request));
  const [only, ...others] = directory.municipalities;
  if (only && others.length === 0) throw redirect(paths.municipality(only.slug));
  const { region } = directory.coalition;
  const page = {
    title: t('municipalities.title'),
    description: t('municipalities.description', { region }),
    canonical: context.config.baseUrl + paths.municipalities(),
  };
  const map = mapView(mapDrawing(context.map, directory), {
    pins: [],
    selected: null,
    served: [],
    fit: 'region',
    width: 404,
    height: 560,
  });
  return { regions: viewMunicipalities(directory), map, page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function MunicipalitiesPage() {
  const { regions, map } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('municipalities.title')}</h1>
      <p className="lead">{t('municipalities.lead')}</p>
      <div className="towns">
        <div className="towns-regions">
          {regions.map(({ name, municipalities }) => (
            <section key={name}>
              <h2>{name}</h2>
              <ul>
                {municipalities.map((one) => (
                  <MunicipalityItem key={one.slug} municipality={one} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="towns-map">
          <AreaMap view={map} label={null} />
        </div>
      </div>
    </main>
  );
}

function MunicipalityItem({ municipality: { slug, name, leads, count, gaps } }: { municipality: MunicipalityLine }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>
        <Link to={paths.municipality(slug)}>{name}</Link>
      </h3>
      <p className="meta">
        {leads.length > 0 ? t('municipalities.pulls', { name: leads.join(', ') }) : t('municipalities.nobodyPulls')}
      </p>
      <p className="towns-count">
        <b>{t('themes.count', { count })}</b>
        {gaps > 0 && (
          <span className="gap">
            <i className="gap-ring" />
            {t('municipalities.gaps', { count: gaps })}
          </span>
        )}
      </p>
    </li>
  );
}
