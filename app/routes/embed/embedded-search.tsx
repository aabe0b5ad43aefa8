/**
 * The search as it stands inside another site. Works without scripts, sets no cookie, and opens what is clicked in a tab of
 * its own: nothing else of this site may be framed (server/security-headers.ts).
 */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PartnerLine } from '#app/components/partner-line.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import embedStyles from '#app/styles/embed.css?url';
import { readEmbedRequest } from './embed-request.ts';
import { viewEmbeddedSearch } from './embedded-search-view.server.ts';

export const handle = { bare: true, still: true };
export const links = () => [{ rel: 'stylesheet', href: embedStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const now = context.clock();
  const language = await languageOf(request);
  const asked = new URL(request.url).searchParams;
  const limits = readEmbedRequest(directory, asked);
  const phrases = phrasesIn(language, directory, now);
  return {
    view: viewEmbeddedSearch(directory, limits, asked.get('q') ?? '', phrases, now),
    language: asked.has('lang') ? language : null,
    coalition: directory.coalition.name,
    demo: directory.demo,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.view.title} | Korte Lijntjes` : 'Korte Lijntjes' },
  { name: 'robots', content: 'noindex' },
];

export default function EmbeddedSearch() {
  const { view, language, coalition, demo } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      {/* Its name tells it from the main part of the page around it. */}
      <main id="main" className="embed" aria-labelledby="title">
        <h1 id="title">{view.title}</h1>
        {demo && <p className="embed-demo">{t('site.demoText')}</p>}
        <form method="get" action={paths.embeddedSearch()} role="search">
          {view.limited.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {language && <input type="hidden" name="lang" value={language} />}
          <label htmlFor="q">{t('embed.label')}</label>
          <div className="embed-box">
            <input id="q" name="q" type="search" defaultValue={view.q} maxLength={200} autoComplete="off" />
            <button className="btn btn-1">
              <Icon name="search" size="s" />
              {t('search.submit')}
            </button>
          </div>
        </form>
        <p className="embed-count">{view.counted}</p>
        {view.partners.length > 0 && (
          <ul className="plines">
            {view.partners.map(({ line, to }) => (
              <PartnerLine key={line.slug} partner={line} to={to} isElsewhere />
            ))}
          </ul>
        )}
        <p className="embed-foot">
          <a href={view.all} target="_blank" rel="noopener">
            {view.count > view.partners.length ? t('embed.all', { count: view.count }) : t('embed.site')}
            <span className="vh"> {t('embed.newTab')}</span>
          </a>
          <span className="meta">{coalition}</span>
        </p>
      </main>
      <script src="/insluiten-hoogte.js" defer />
    </>
  );
}
