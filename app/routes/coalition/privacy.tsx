/** Which data this installation keeps, and which it does not. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

const PDOK_HOST = 'service.pdok.nl';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { coalition } = context.directory.current();
  const { baseUrl, mapTiles } = context.config;
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
  return { map, coordinator: coordinatorOf(coalition), looksUpAddresses, page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function PrivacyPage() {
  const { map, coordinator, looksUpAddresses } = useLoaderData<typeof loader>();
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
      <TextSection title={t('privacy.accounts')}>
        <p>{t('privacy.accountsText')}</p>
      </TextSection>
      <TextSection title={t('privacy.mail')}>
        <p>{t('privacy.mailText')}</p>
      </TextSection>
      <TextSection title={t('privacy.digest')}>
        <p>{t('privacy.digestText')}</p>
      </TextSection>
      <TextSection title={t('privacy.meetings')}>
        <p>{t('privacy.meetingsText')}</p>
      </TextSection>
      {looksUpAddresses && (
        <TextSection title={t('privacy.address')}>
          <p>{t('privacy.addressText')}</p>
        </TextSection>
      )}
      <TextSection title={t('privacy.contacts')}>
        <p>{t('privacy.contactsText', { name: coordinator.name })}</p>
        <CoordinatorContact coordinator={coordinator} />
      </TextSection>
    </main>
  );
}
