/** Who refers to whom: around a partner, for a theme, or all of it. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/network.en.json';
import textsNl from '#app/i18n/texts/network.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/network.css?url';
import { NetworkDrawing } from './network/network-drawing.tsx';
import { parametersOf, readNetworkRequest } from './network/network-request.ts';
import { NetworkTable } from './network/network-table.tsx';
import { viewNetworkPage } from './network/network-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const { t, language } = phrases;
  const parameters = new URL(request.url).searchParams;
  const asked = readNetworkRequest(directory, parameters);
  const slug = parameters.get('partner') ?? '';
  const isGone = !asked.partner && directory.slugs.has(slug);
  const gone = isGone ? await readDeparted({ db: context.db, directory }, slug) : null;
  const title = asked.partner ? t('network.aroundTitle', { name: asked.partner.name }) : t('network.title');
  return {
    view: viewNetworkPage(directory, asked, Number(parameters.get('page') ?? 1), phrases),
    departed: gone && gone.kind !== 'moved' ? t('network.departed', { name: gone.entry.name }) : null,
    isAll: parametersOf(asked).size === 0,
    theme: asked.theme ?? '',
    municipality: asked.municipality?.slug ?? '',
    themes: directory.vocabulary.theme.map(({ id, label }) => ({ value: id, label: label[language] })),
    municipalities: directory.municipalities.map((one) => ({ value: one.slug, label: one.name })),
    page: {
      title,
      description: t('network.lead'),
      canonical: context.config.baseUrl + paths.network(parametersOf(asked)),
    },
  };
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function NetworkPage() {
  useTexts();
  const { view, departed, isAll, theme, municipality, themes, municipalities, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page network">
      <h1>{page.title}</h1>
      <p className="lead">{t('network.lead')}</p>
      {departed && <Notice kind="warn">{departed}</Notice>}
      <Form className="network-filters" key={`${theme} ${municipality}`}>
        <Choice name="thema" label={t('network.theme')} any={t('network.anyTheme')} value={theme} options={themes} />
        <Choice
          name="gemeente"
          label={t('network.municipality')}
          any={t('network.anywhere')}
          value={municipality}
          options={municipalities}
        />
        <button className="btn">{t('network.show')}</button>
      </Form>
      {view.drawing && <NetworkDrawing drawing={view.drawing} />}
      <NetworkTable title={page.title} view={view} />
      <p className="network-links">
        <a href={view.file}>{t('network.file')}</a>
        {!isAll && <Link to={paths.network()}>{t('network.all')}</Link>}
      </p>
    </main>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  value: string;
  options: { value: string; label: string }[];
};

function Choice({ name, label, any, value, options }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="form-input" name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
