/** What Korte Lijntjes is, whose it is, and where its data come from. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { coalition } = context.directory.current();
  const language = await languageOf(request);
  const t = textsIn(language);
  const page = {
    title: t('about.title'),
    description: t('site.description', { region: coalition.region }),
    canonical: context.config.baseUrl + paths.about(),
  };
  return { name: coalition.name, about: coalition.about[language], coordinator: coordinatorOf(coalition), page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function AboutPage() {
  const { name, about, coordinator } = useLoaderData<typeof loader>();
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
