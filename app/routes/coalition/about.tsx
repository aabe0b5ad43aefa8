/** What Korte Lijntjes is, whose it is, and where its data come from. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { viewAboutMembers } from './about-members.server.ts';
import { AboutMembers } from './about-members.tsx';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const { coalition } = directory;
  const language = await languageOf(request);
  const phrases = phrasesIn(language, directory, context.clock());
  const { t } = phrases;
  const page = {
    title: t('about.title'),
    description: t('site.description', { region: coalition.region }),
    canonical: context.config.baseUrl + paths.about(),
  };
  return {
    name: coalition.name,
    about: coalition.about[language],
    members: viewAboutMembers(directory, phrases),
    coordinator: coordinatorOf(coalition),
    page,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function AboutPage() {
  const { name, about, members, coordinator } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('about.title')}</h1>
      <p className="lead">{t('about.whatText')}</p>
      <TextSection title={t('about.how')}>
        <p>{t('about.howText')}</p>
      </TextSection>
      <TextSection title={t('about.trust')}>
        <p>{t('about.trustText')}</p>
      </TextSection>
      <TextSection title={t('about.who')}>
        <p>
          <b>{name}</b>
        </p>
        <p>{about}</p>
      </TextSection>
      {members && <AboutMembers members={members} />}
      <TextSection title={t('about.contact')}>
        <p>{t('about.contactText', { name: coordinator.name })}</p>
        <CoordinatorContact coordinator={coordinator} />
      </TextSection>
      <TextSection title={t('about.data')}>
        <ul className="dots">
          <li>{t('about.dataPartners')}</li>
          <li>{t('about.dataPostcodes')}</li>
          <li>{t('about.dataBorders')}</li>
          <li>{t('about.dataFont')}</li>
        </ul>
        <p>
          <Link to={paths.connections()}>{t('about.connections')}</Link>
        </p>
      </TextSection>
      <TextSection title={t('about.software')}>
        <p>{t('about.open')}</p>
      </TextSection>
    </main>
  );
}
