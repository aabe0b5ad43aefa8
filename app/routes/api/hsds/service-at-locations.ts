/** `GET /api/hsds/service_at_locations` and `/api/hsds/service_at_locations/:id`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerHsds } from './hsds-answer.server.ts';

export function loader(asked: LoaderFunctionArgs) {
  return answerHsds(asked, 'service_at_locations');
}
