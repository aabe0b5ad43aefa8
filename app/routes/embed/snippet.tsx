/** Makes the piece of HTML with which another site shows the search, and lets it be tried. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { isLanguage, LANGUAGES } from '#app/i18n/languages.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/embed.en.json';
import textsNl from '#app/i18n/texts/embed.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import embedStyles from '#app/styles/embed.css?url';
import formStyles from '#app/styles/form.css?url';
import { CopyText } from './copy-text.tsx';
import { readEmbedRequest, searchParametersOf } from './embed-request.ts';
import { embedTitle } from './embedded-search-view.server.ts';
import { elementSnippet, frameSnippet } from './snippets.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [formStyles, embedStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const now = context.clock();
  const own = await languageOf(request);
  const asked = new URL(request.url).searchParams;
  const wanted = asked.get('taal') ?? '';
  const language = isLanguage(wanted) ? wanted : own;
  const limits = readEmbedRequest(directory, asked);
  const { t, term } = phrasesIn(own, directory, now);
  const parameters = searchParametersOf(limits);
  parameters.set('lang', language);
  const title = embedTitle(limits, phrasesIn(language, directory, now));
  const { baseUrl } = context.config;
  return {
    chosen: { municipality: limits.municipality?.slug ?? '', theme: limits.theme?.id ?? '', language },
    municipalities: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    themes: directory.vocabulary.theme.map(({ id }) => ({ value: id, label: term('theme', id) })),
    title,
    address: paths.embeddedSearch(parameters),
    element: elementSnippet(baseUrl, {
      municipality: limits.municipality?.name,
      theme: limits.theme?.id,
      language,
      label: title,
    }),
    frame: frameSnippet(baseUrl + paths.embeddedSearch(parameters), title),
    origin: new URL(baseUrl).origin,
    page: { title: t('embed.page.title'), description: t('embed.page.lead'), canonical: baseUrl + paths.embed() },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function SnippetPage() {
  useTexts();
  const { t } = useTranslation();
  const { chosen, municipalities, themes, title, address, element, frame, origin } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap page snippet">
      <h1>{t('embed.page.title')}</h1>
      <p className="lead">{t('embed.page.lead')}</p>
      <Form className="snippet-choose" key={address}>
        <FilterChoice
          name="municipality"
          label={t('embed.page.municipality')}
          any={t('embed.page.anywhere')}
          value={chosen.municipality}
          options={municipalities}
        />
        <FilterChoice
          name="theme"
          label={t('embed.page.theme')}
          any={t('embed.page.anything')}
          value={chosen.theme}
          options={themes}
        />
        <FilterChoice
          name="taal"
          label={t('embed.page.language')}
          value={chosen.language}
          options={LANGUAGES.map((value) => ({ value, label: t(`embed.page.languages.${value}`) }))}
        />
        <button className="btn btn-1">{t('embed.page.make')}</button>
      </Form>
      <div className="snippet-parts">
        <div>
          <section aria-labelledby="element">
            <h2 id="element">{t('embed.page.element')}</h2>
            <p>{t('embed.page.elementText')}</p>
            <CopyText label={t('embed.page.element')} text={element} />
          </section>
          <section aria-labelledby="frame">
            <h2 id="frame">{t('embed.page.frame')}</h2>
            <p>{t('embed.page.frameText')}</p>
            <CopyText label={t('embed.page.frame')} text={frame} />
          </section>
          <section aria-labelledby="policy">
            <h2 id="policy">{t('embed.page.policy')}</h2>
            <p>{t('embed.page.policyText')}</p>
            <CopyText
              label={t('embed.page.policy')}
              text={`script-src ${origin}/insluiten.js; frame-src ${origin}`}
              rows={2}
            />
          </section>
        </div>
        <section aria-labelledby="preview">
          <h2 id="preview">{t('embed.page.preview')}</h2>
          <iframe src={address} title={title} className="snippet-preview" />
        </section>
      </div>
    </main>
  );
}
