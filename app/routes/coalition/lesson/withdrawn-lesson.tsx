/** The page of a lesson that was withdrawn: that it was, and where the others are. */
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/components/ui/error-page.tsx';
import { paths } from '#app/paths.ts';
import type { WithdrawnView } from './absent-lesson.server.ts';

export function WithdrawnOrError() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || !isWithdrawn(error.data)) return <ErrorPage />;
  const { title, since, more } = error.data;
  return (
    <main id="main" className="wrap page">
      <h1>{title}</h1>
      <p className="lead">{since}</p>
      <p>
        <Link className="btn btn-1" to={paths.lessons()}>
          {more}
        </Link>
      </p>
    </main>
  );
}

function isWithdrawn(data: unknown): data is WithdrawnView {
  return typeof data === 'object' && data !== null && 'withdrawn' in data;
}
