/** What everybody can count on, how it was tested, what is not good yet, and whom to tell. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { dayText } from '#app/i18n/moment-text.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { CoordinatorContact } from './coordinator-contact.tsx';
import { coordinatorOf } from './coordinator.server.ts';

/** When `npm run prove -- accessibility` last held for this version. */
const CHECKED_ON = '2026-11-28';

const MEASURES = ['keyboard', 'noScript', 'map', 'colour', 'zoom', 'own'] as const;
const TESTED = ['testedAxe', 'testedKeyboard', 'testedZoom', 'testedWishes'] as const;
const LIMITS = [
  'limitPeople',
  'limitStates',
  'limitMap',
  'limitTiles',
  'limitTexts',
  'limitLogo',
  'limitPrint',
  'limitLinks',
] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { coalition } = context.directory.current();
  const language = await languageOf(request);
  const t = textsIn(language);
  const page = {
    title: t('accessibility.title'),
    description: t('accessibility.lead'),
    canonical: context.config.baseUrl + paths.accessibility(),
  };
  return { coordinator: coordinatorOf(coalition), checked: dayText(language, Date.parse(CHECKED_ON)), page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function AccessibilityPage() {
  const { coordinator, checked } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('accessibility.title')}</h1>
      <p className="lead">{t('accessibility.lead')}</p>
      <TextSection title={t('accessibility.standard')}>
        <p>{t('accessibility.standardText')}</p>
        <p>{t('accessibility.status')}</p>
      </TextSection>
      <TextSection title={t('accessibility.how')}>
        <Dots texts={MEASURES} />
      </TextSection>
      <TextSection title={t('accessibility.test')}>
        <p>{t('accessibility.tested')}</p>
        <Dots texts={TESTED} />
        <p>{t('accessibility.checked', { day: checked })}</p>
      </TextSection>
      <TextSection title={t('accessibility.limits')}>
        <Dots texts={LIMITS} />
      </TextSection>
      <TextSection title={t('accessibility.report')}>
        <p>{t('accessibility.problem', { name: coordinator.name })}</p>
        <CoordinatorContact coordinator={coordinator} />
        <p>{t('accessibility.answer')}</p>
        <p>{t('accessibility.complaint')}</p>
      </TextSection>
    </main>
  );
}

type Text = (typeof MEASURES | typeof TESTED | typeof LIMITS)[number];

function Dots({ texts }: { texts: readonly Text[] }) {
  const { t } = useTranslation();
  return (
    <ul className="dots">
      {texts.map((text) => (
        <li key={text}>{t(`accessibility.${text}`)}</li>
      ))}
    </ul>
  );
}
