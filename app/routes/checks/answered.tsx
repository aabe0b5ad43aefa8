/** The question was answered: by this visitor, a colleague or a coordinator. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import type { AnsweredView } from './check-view.server.ts';

export function Answered({ title, text, page, coordinatorEmail }: AnsweredView) {
  const { t } = useTranslation();
  return (
    <main id="main" className="wrap page check-page">
      <h1>
        <Icon name="check" /> {title}
      </h1>
      <p className="lead">{text}</p>
      <p>
        {page === null ? (
          <a className="btn" href={`mailto:${coordinatorEmail}`}>
            {t('check.answered.coordinator')}
          </a>
        ) : (
          <Link className="btn" to={page}>
            {t('check.answered.page')}
          </Link>
        )}
      </p>
    </main>
  );
}
