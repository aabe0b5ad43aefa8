/** Who refers to whom: around a partner, for a theme, or all of it. */
import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/network.en.json';
import textsNl from '#app/i18n/texts/network.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import filterStyles from '#app/styles/filters.css?url';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/network.css?url';
import { NetworkFilters } from './network/network-filters.tsx';
import { NetworkPicture } from './network/network-picture.tsx';
import { parametersOf, readNetworkRequest } from './network/network-request.ts';
import { NetworkTable } from './network/network-table.tsx';
import { viewNetworkPage } from './network/network-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const { t, language } = phrases;
  const parameters = new URL(request.url).searchParams;
  const asked = readNetworkRequest(directory, parameters);
  const slug = parameters.get('partner') ?? '';
  if (asked.partner && asked.partner.slug !== slug) throw redirect(addressAround(asked.partner.slug), 301);
  const isGone = !asked.partner && directory.slugs.has(slug);
  const gone = isGone ? await readDeparted({ db: context.db, directory }, slug) : null;
  if (gone?.kind === 'moved') throw redirect(addressAround(gone.slug), 302);
  const title = asked.partner ? t('network.aroundTitle', { name: asked.partner.name }) : titleOf();
  return {
    view: viewNetworkPage(directory, asked, Number(parameters.get('page') ?? 1), phrases),
    departed: gone && t('network.departed', { name: gone.entry.name }),
    partner: asked.partner && { slug: asked.partner.slug, name: asked.partner.name },
    isAll: parametersOf(asked).size === 0,
    choices: {
      theme: asked.theme ?? '',
      municipality: asked.municipality?.slug ?? '',
      themes: directory.vocabulary.theme.map(({ id, label }) => ({ value: id, label: label[language] })),
      municipalities: directory.municipalities.map((one) => ({ value: one.slug, label: one.name })),
    },
    page: {
      title,
      description: t('network.lead'),
      canonical: context.config.baseUrl + paths.network(parametersOf(asked)),
    },
  };

  function titleOf() {
    const theme = asked.theme && inSentence(phrases.term('theme', asked.theme));
    const place = asked.municipality?.name;
    if (theme && place) return t('network.themeInTitle', { theme, place });
    if (theme) return t('network.themeTitle', { theme });
    return place ? t('network.inTitle', { place }) : t('network.title');
  }
}

function addressAround(slug: string): string {
  return paths.network(new URLSearchParams({ partner: slug }));
}

export const links: LinksFunction = () =>
  [formStyles, filterStyles, styles].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function NetworkPage() {
  useTexts();
  const { view, departed, partner, isAll, choices, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="landing network">
      <div className="band">
        <div className="wrap">
          {partner && (
            <Link className="back" to={paths.partner(partner.slug)}>
              <Icon name="left" size="s" />
              {partner.name}
            </Link>
          )}
          <h1>{page.title}</h1>
          <p className="lead">
            {t('network.lead')}{' '}
            {!partner && !choices.theme && <span className="network-wide">{t('network.chooseTheme')}</span>}
          </p>
          {departed && <Notice kind="warn">{departed}</Notice>}
          <NetworkFilters {...choices} />
        </div>
      </div>
      <NetworkPicture view={view} />
      <section className="wrap network-all" aria-labelledby="table-h">
        <div className="network-head">
          <h2 id="table-h">{t('network.table')}</h2>
          <p className="network-links">
            {!isAll && <Link to={paths.network()}>{t('network.all')}</Link>}
            {view.rows.length > 0 && (
              <a className="btn" href={view.file}>
                <Icon name="download" size="s" />
                {t('network.file')}
              </a>
            )}
          </p>
        </div>
        <NetworkTable title={page.title} view={view} />
      </section>
    </main>
  );
}
