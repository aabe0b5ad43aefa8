/** Every theme for which something was agreed, and where there is an agreement of its own. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { municipalitiesOf } from '#app/domain/referral/care-path-for.ts';
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
  const directory = context.directory.current();
  const { t, language } = phrasesIn(await languageOf(request), directory, context.clock());
  const themes = directory.vocabulary.theme.flatMap(({ id, label }) => {
    const own = directory.carePaths.filter((path) => path.theme === id);
    if (own.length === 0) return [];
    const areas = own.map((path) => ({
      name:
        path.scope === 'coalition'
          ? t('carePath.everywhere', { region: areaName(directory, path) })
          : areaName(directory, path),
      to: paths.carePath(id, path.scope === 'coalition' ? undefined : whereItHolds(path)),
    }));
    return [{ id, label: label[language], areas }];
  });
  /** A municipality that shows the agreement: of a region one that has none nearer. */
  function whereItHolds(path: (typeof directory.carePaths)[number]): string | undefined {
    const codes = municipalitiesOf(directory, path);
    const isNearer = (code: string) =>
      path.scope === 'region' && directory.carePaths.some((one) => one.theme === path.theme && one.area === code);
    const code = codes.find((one) => !isNearer(one)) ?? codes[0];
    return code === undefined ? undefined : directory.municipalityByCode(code)?.slug;
  }
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
