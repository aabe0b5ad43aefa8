/** Which data this installation keeps, of whom, why and how long, and which it does not. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import privacyEn from '#app/i18n/texts/privacy.en.json';
import privacyNl from '#app/i18n/texts/privacy.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import privacyStyles from '#app/styles/privacy.css?url';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';
import { PeopleKept } from './privacy/people-kept.tsx';

const PDOK_HOST = 'service.pdok.nl';

const useTexts = areaTexts({ nl: privacyNl, en: privacyEn });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: privacyStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { coalition } = context.directory.current();
  const { baseUrl, mapTiles, backupFolder } = context.config;
  const backupsKept = backupFolder === null ? null : context.config.backupsKept;
  const t = textsIn(await languageOf(request));
  const host = mapTiles ? new URL(mapTiles.replace(/[{}]/g, '')).hostname : null;
  const map =
    host === null
      ? t('privacy.noTilesText')
      : host === PDOK_HOST
        ? t('privacy.tilesText')
        : t('privacy.otherTilesText', { host });
  const page = {
    title: t('privacy.title'),
    description: t('privacy.clientsText'),
    canonical: baseUrl + paths.privacy(),
  };
  const looksUpAddresses = context.config.geocoder !== null;
  return { map, coordinator: coordinatorOf(coalition), looksUpAddresses, backupsKept, page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function PrivacyPage() {
  useTexts();
  const { map, coordinator, looksUpAddresses, backupsKept } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('privacy.title')}</h1>
      <TextSection title={t('privacy.clients')}>
        <p>{t('privacy.clientsText')}</p>
      </TextSection>
      <TextSection title={t('privacy.search')}>
        <p>{t('privacy.searchText')}</p>
      </TextSection>
      <TextSection title={t('privacy.place')}>
        <p>{t('privacy.placeText')}</p>
      </TextSection>
      <TextSection title={t('privacy.tiles')}>
        <p>{map}</p>
      </TextSection>
      <TextSection title={t('privacy.cookies')}>
        <p>{t('privacy.cookiesText')}</p>
      </TextSection>
      {looksUpAddresses && (
        <TextSection title={t('privacy.address')}>
          <p>{t('privacy.addressText')}</p>
        </TextSection>
      )}
      <TextSection title={t('privacyPeople.title')}>
        <PeopleKept />
      </TextSection>
      <TextSection title={t('privacyPeople.backups')}>
        <p>
          {backupsKept === null
            ? t('privacyPeople.backupsElsewhere')
            : t('privacyPeople.backupsText', { count: backupsKept })}
        </p>
      </TextSection>
      <TextSection title={t('privacyPeople.rights')}>
        <p>{t('privacyPeople.rightsText', { name: coordinator.name })}</p>
        <CoordinatorContact coordinator={coordinator} />
      </TextSection>
    </main>
  );
}
