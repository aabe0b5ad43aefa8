/** What a visitor sees when a page is not there, may not be seen, or something broke. */
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import { REQUEST_ID_ATTRIBUTE, useRequestId } from './request-id.ts';
import { isOutOfOrder, isSignedOutForm, SendAgain, SendAgainLater } from './send-again.tsx';

export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const requestId = useRequestId();
  if (isRouteErrorResponse(error) && error.status === 401 && isSignedOutForm(error.data)) {
    return <SendAgain form={error.data} />;
  }
  if (isRouteErrorResponse(error) && error.status === 503 && isOutOfOrder(error.data)) {
    return <SendAgainLater trouble={error.data} />;
  }
  const kind = kindOf(error);
  return (
    <main id="main" className="wrap page">
      <GapLine />
      <h1>{t(`error.${kind}.title`)}</h1>
      <p className="lead">{t(`error.${kind}.text`)}</p>
      {kind === 'failed' && requestId !== null && (
        <p className="meta">
          {t('error.number')} <code {...{ [REQUEST_ID_ATTRIBUTE]: requestId }}>{requestId}</code>
        </p>
      )}
      <p>
        <Link className="btn btn-1" to={paths.search()}>
          {t('error.toSearch')}
        </Link>
      </p>
    </main>
  );
}

function kindOf(error: unknown): 'missing' | 'forbidden' | 'failed' {
  if (!isRouteErrorResponse(error)) return 'failed';
  if (error.status === 404) return 'missing';
  return error.status === 403 ? 'forbidden' : 'failed';
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
