/** Every theme for which something was agreed, and where there is an agreement of its own. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { carePathFor, followedIn } from '#app/domain/referral/care-path-for.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/care-paths.en.json';
import textsNl from '#app/i18n/texts/care-paths.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/care-path.css?url';
import { areaName } from './care-path/care-path-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const { t, language } = phrasesIn(await languageOf(request), directory, context.clock());
  const themes = directory.vocabulary.theme.flatMap(({ id, label }) => {
    const areas = directory.carePaths.flatMap((path) => {
      if (path.theme !== id) return [];
      const name = areaName(directory, path);
      if (path.scope === 'coalition' && carePathFor(directory, id, null)?.path.id === path.id) {
        return [{ name: t('carePath.everywhere', { region: name }), to: paths.carePath(id) }];
      }
      // One that nobody can follow is told to those who can agree anew, and not to referrers.
      const [code] = followedIn(directory, path);
      const shown = code === undefined ? null : directory.municipalityByCode(code);
      return shown ? [{ name, to: paths.carePath(id, shown.slug) }] : [];
    });
    return areas.length === 0 ? [] : [{ id, label: label[language], areas }];
  });
  return {
    themes,
    page: {
      title: t('carePath.title'),
      description: t('carePath.lead'),
      canonical: context.config.baseUrl + paths.carePaths(),
    },
  };
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function CarePathsPage() {
  useTexts();
  const { themes, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{page.title}</h1>
      <p className="lead">{t('carePath.lead')}</p>
      {themes.length === 0 && <p>{t('carePath.none')}</p>}
      <ul className="care-path-themes">
        {themes.map(({ id, label, areas }) => (
          <li key={id}>
            <h2>{label}</h2>
            <ul>
              {areas.map(({ name, to }) => (
                <li key={name}>
                  <Link to={to}>
                    <span className="vh">{label}, </span>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </main>
  );
}
