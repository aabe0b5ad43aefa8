/** What everybody can count on, and whom to tell when it fails. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { coalition } = context.directory.current();
  const t = textsIn(await languageOf(request));
  const page = {
    title: t('accessibility.title'),
    description: t('accessibility.lead'),
    canonical: context.config.baseUrl + paths.accessibility(),
  };
  return { coordinator: coordinatorOf(coalition), page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function AccessibilityPage() {
  const { coordinator } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('accessibility.title')}</h1>
      <p className="lead">{t('accessibility.lead')}</p>
      <TextSection title={t('accessibility.how')}>
        <ul className="dots">
          <li>{t('accessibility.keyboard')}</li>
          <li>{t('accessibility.noScript')}</li>
          <li>{t('accessibility.map')}</li>
          <li>{t('accessibility.colour')}</li>
          <li>{t('accessibility.zoom')}</li>
        </ul>
      </TextSection>
      <TextSection title={t('accessibility.test')}>
        <p>{t('accessibility.tested')}</p>
      </TextSection>
      <TextSection title={t('about.contact')}>
        <p>{t('accessibility.problem', { name: coordinator.name })}</p>
        <CoordinatorContact coordinator={coordinator} />
      </TextSection>
    </main>
  );
}
