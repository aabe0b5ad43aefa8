/** Whatever else stands behind `/api/hsds/`: a program gets no page. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, preflightResponse } from './hsds-response.server.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return request.method === 'OPTIONS' ? preflightResponse() : notFound();
}
