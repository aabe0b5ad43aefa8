/** What a visitor sees when a page is not there or something broke. */
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';

export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main id="main" className="wrap page">
      <GapLine />
      <h1>{t(missing ? 'error.notFound' : 'error.failed')}</h1>
      <p className="lead">{t(missing ? 'error.notFoundText' : 'error.failedText')}</p>
      <p>
        <Link className="btn btn-1" to={paths.search()}>
          {t('error.toSearch')}
        </Link>
      </p>
    </main>
  );
}

/** A line that does not arrive. */
function GapLine() {
  return (
    <svg className="gap-line" width="160" height="20" viewBox="0 0 160 20" aria-hidden="true" focusable="false">
      <path d="M8 10H96" strokeDasharray="9 7" />
      <circle cx="8" cy="10" r="6" className="solid" />
      <circle cx="148" cy="10" r="6.5" />
    </svg>
  );
}
