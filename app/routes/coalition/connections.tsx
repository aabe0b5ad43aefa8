/** What other systems can fetch here, with examples that work. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { LIMITS } from '#app/domain/access/limits.ts';
import { FORMATS } from '#app/features/interchange/formats.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/connections.en.json';
import textsNl from '#app/i18n/texts/connections.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { examplesFor, type Example } from './connection-examples.server.ts';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const { baseUrl } = context.config;
  return {
    address: baseUrl + paths.hsds(),
    examples: examplesFor(directory, baseUrl, phrases, now),
    coalition: directory.coalition.name,
    coordinator: coordinatorOf(directory.coalition),
    files: FORMATS.map(({ name, extensions: [extension] }) => ({
      name: name.toUpperCase(),
      address: paths.download(extension),
    })),
    limit: LIMITS['hsds-by-address'].max,
    page: {
      title: phrases.t('connections.title'),
      description: phrases.t('connections.lead'),
      canonical: baseUrl + paths.connections(),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function ConnectionsPage() {
  useTexts();
  const { address, examples, files, coalition, coordinator, limit } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('connections.title')}</h1>
      <p className="lead">{t('connections.lead')}</p>
      <TextSection title={t('connections.open')}>
        <p>{t('connections.openText')}</p>
        <p>{t('connections.closed')}</p>
      </TextSection>
      <TextSection title={t('connections.website')}>
        <p>{t('connections.websiteText')}</p>
        <p>
          <Link to={paths.embed()}>{t('connections.embed')}</Link>
        </p>
      </TextSection>
      <TextSection title={t('connections.standard')}>
        <p>{t('connections.standardText')}</p>
        <ul className="dots">
          <li>
            <a className="long-address" href={address}>
              {address}
            </a>
          </li>
          <li>
            <a href={paths.hsds('openapi.json')}>{t('connections.description')}</a>
          </li>
        </ul>
      </TextSection>
      <TextSection title={t('connections.examples')}>
        <ul className="dots">
          {examples.map((example) => (
            <ExampleItem key={example.address} example={example} />
          ))}
        </ul>
      </TextSection>
      <TextSection title={t('connections.files')}>
        <p>{t('connections.filesText')}</p>
        <ul className="dots">
          {files.map(({ name, address }) => (
            <li key={name}>
              <a href={address}>{t('connections.everybody', { name })}</a>
            </li>
          ))}
          <li>
            <a href={paths.networkFile()}>{t('connections.network')}</a>
          </li>
        </ul>
      </TextSection>
      <TextSection title={t('connections.rules')}>
        <ul className="dots">
          <li>{t('connections.fresh')}</li>
          <li>{t('connections.removed')}</li>
          <li>{t('connections.limit', { most: limit })}</li>
          <li>{t('connections.crossOrigin')}</li>
        </ul>
      </TextSection>
      <TextSection title={t('connections.licence')}>
        <p>{t('connections.licenceSoftware')}</p>
        <p>{t('connections.licenceData', { coalition, name: coordinator.name })}</p>
        <CoordinatorContact coordinator={coordinator} />
      </TextSection>
    </main>
  );
}

function ExampleItem({ example: { text, address } }: { example: Example }) {
  return (
    <li>
      <a href={address}>{text}</a>
      <br />
      <code className="meta long-address">{address}</code>
    </li>
  );
}
