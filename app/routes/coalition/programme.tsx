/** One programme: what a parent gains from it, how to refer, and who takes part where. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LessonLinks } from '#app/components/lesson-links.tsx';
import { AreaMap } from '#app/components/map/area-map.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { mapView } from '#app/domain/geo/map-view.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/programmes.en.json';
import textsNl from '#app/i18n/texts/programmes.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import lessonStyles from '#app/styles/lessons.css?url';
import styles from '#app/styles/programmes.css?url';
import { lessonLinks } from './lessons/lesson-links.server.ts';
import { OfferList } from './programme/offer-list.tsx';
import { OffersByTown } from './programme/offers-by-town.tsx';
import { programmeOnMap, viewProgramme, type ProgrammeView } from './programme/programme-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [styles, lessonStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { actor, clock, config, map } = context;
  const directory = context.directory.current();
  const term = findTerm(directory.vocabulary, 'programme', params.programme ?? '');
  if (!term) throw new Response(null, { status: 404 });
  const now = clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const view = viewProgramme(directory, term, phrases, now);
  const picture = { selected: null, fit: 'region' as const, width: 404, height: 500 };
  return {
    view,
    map: mapView(mapDrawing(map, directory), { ...programmeOnMap(directory, term.id), ...picture }),
    lessons: lessonLinks(directory, { theme: null, programme: term.id }, phrases),
    edit: may(actor, 'edit-programme') ? paths.workbench('programmas', term.id) : null,
    page: {
      title: view.name,
      description: view.description ?? phrases.t('programme.pageDescription', { name: view.name }),
      canonical: config.baseUrl + paths.programme(term.id),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function ProgrammePage() {
  useTexts();
  const { view, map, lessons, edit } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { id, name, description, texts, count, offers, more, regions } = view;
  const search = paths.search(new URLSearchParams({ programme: id }));
  return (
    <main id="main" className="landing programme">
      <div className="band">
        <div className="wrap">
          <Link className="back" to={paths.programmes()}>
            <Icon name="left" size="s" />
            {t('programme.all')}
          </Link>
          <h1>{name}</h1>
          {description && <p className="lead">{description}</p>}
          <p className="programme-acts">
            {count > 0 && (
              <Link className="btn btn-1" to={search}>
                <Icon name="search" size="s" />
                {t('programme.search')}
              </Link>
            )}
            {edit && (
              <Link className="btn" to={edit}>
                <Icon name="edit" size="s" />
                {t('programme.edit')}
              </Link>
            )}
          </p>
        </div>
      </div>
      <div className="wrap landing-body programme-body">
        <div className="programme-texts">
          <Text title={t('programme.forWhom')} text={texts.forWhom} />
          <Text title={t('programme.gain')} text={texts.gain} />
          <Text title={t('programme.referring')} text={texts.referring} />
        </div>
        <Facts view={view} />
        <section className="programme-offers" aria-labelledby="offers">
          <div className="landing-h">
            <h2 id="offers">{t('programme.offers')}</h2>
            <p className="meta">{t('programmes.partners', { count })}</p>
          </div>
          {count === 0 && (
            <p>
              {t('programme.nobody')} <Link to={paths.missingHelp()}>{t('programme.tell')}</Link>
            </p>
          )}
          <OfferList offers={offers} />
          {more > 0 && <Link to={search}>{t('themes.more', { count: more })}</Link>}
        </section>
        {count > 0 && (
          <>
            <div className="programme-map">
              <AreaMap view={map} label={null} />
              <p className="meta">{t('programme.mapText')}</p>
            </div>
            <section className="programme-wide" aria-labelledby="towns">
              <h2 id="towns">{t('programme.perTown')}</h2>
              <OffersByTown id={id} regions={regions} />
            </section>
          </>
        )}
        {lessons && (
          <div className="programme-wide">
            <LessonLinks view={lessons} />
          </div>
        )}
      </div>
    </main>
  );
}

function Text({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

function Facts({ view: { facts, themes, website } }: { view: Pick<ProgrammeView, 'facts' | 'themes' | 'website'> }) {
  const { t } = useTranslation();
  if (facts.length === 0 && themes.length === 0 && website === null) return null;
  return (
    <dl className="panel programme-facts">
      {facts.map(({ title, values }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{values.join(', ')}</dd>
        </div>
      ))}
      {themes.length > 0 && (
        <div>
          <dt>{t('programme.themes')}</dt>
          <dd>
            <ul>
              {themes.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {website && (
        <div>
          <dt>{t('programme.website')}</dt>
          <dd>
            <a href={website.href}>{website.name}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}
