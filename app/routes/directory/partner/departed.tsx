/** The page of a partner that has left: that it did, and who helps with the same. */
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/components/ui/error-page.tsx';
import type { DepartedView } from './departed.server.ts';
import { Similar } from './similar.tsx';

export function DepartedOrError() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || !isDeparted(error.data)) return <ErrorPage />;
  const { title, since, search, similar } = error.data;
  return (
    <main id="main" className="partner">
      <div className="wrap page">
        <h1>{title}</h1>
        <p className="lead">{since}</p>
        <p>
          <Link className="btn btn-1" to={search.to}>
            {search.text}
          </Link>
        </p>
      </div>
      <Similar similar={similar} />
    </main>
  );
}

function isDeparted(data: unknown): data is DepartedView {
  return typeof data === 'object' && data !== null && 'departed' in data;
}
