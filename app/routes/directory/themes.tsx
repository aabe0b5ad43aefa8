/** All themes, by the question a parent has. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import { viewThemes, type ThemeCard } from './themes-view.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const page = {
    title: phrases.t('themes.title'),
    description: phrases.t('themes.lead'),
    canonical: context.config.baseUrl + paths.themes(),
  };
  return { themes: viewThemes(directory, phrases), page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function ThemesPage() {
  const { themes } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page">
      <h1>{t('themes.title')}</h1>
      <p className="lead">{t('themes.lead')}</p>
      <ul className="themes">
        {themes.map((theme) => (
          <ThemeItem key={theme.id} theme={theme} />
        ))}
      </ul>
    </main>
  );
}

function ThemeItem({ theme: { id, label, question, count, domains } }: { theme: ThemeCard }) {
  const { t } = useTranslation();
  return (
    <li>
      <h2>
        <Link to={paths.theme(id)}>{label}</Link>
      </h2>
      {question && <p>{question}</p>}
      <p className="themes-who">
        {domains.map((domain) => (
          <DomainMark key={domain} domain={domain} size={20} />
        ))}
        <span className="meta">
          {count === 0 ? t('themes.none') : t('themes.count', { count })}
          {domains.length > 0 && (
            <span className="vh">: {domains.map((domain) => t(`domain.full.${domain}`)).join(', ')}</span>
          )}
        </span>
      </p>
    </li>
  );
}
