/** `GET /api/hsds/taxonomies` and `/api/hsds/taxonomies/:id`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerHsds } from './hsds-answer.server.ts';

export function loader(asked: LoaderFunctionArgs) {
  return answerHsds(asked, 'taxonomies');
}
