/** Instead of a card: that the partner is no longer there, and where a parent can go now. */
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/components/ui/error-page.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import type { LeftView } from './absent.server.ts';

export function LeftCardOrError() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || !isLeft(error.data)) return <ErrorPage />;
  const { language, direction, title, text, instead, alternative } = error.data;
  return (
    <main id="main" className="wrap page card-reader" lang={language} dir={direction}>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <p>{instead}</p>
      {alternative && (
        <section className="panel card-other">
          <h2>
            <Link to={alternative.card}>
              <bdi lang="nl">{alternative.name}</bdi>
            </Link>
          </h2>
          <p>{alternative.help}</p>
          <a className="btn btn-1 btn-l" href={alternative.phone.href}>
            <Icon name="phone" size="s" />
            <bdi dir="ltr">{alternative.phone.text}</bdi>
          </a>
        </section>
      )}
    </main>
  );
}

function isLeft(data: unknown): data is LeftView {
  return typeof data === 'object' && data !== null && 'left' in data;
}
