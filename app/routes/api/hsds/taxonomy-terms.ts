/** `GET /api/hsds/taxonomy_terms` and `/api/hsds/taxonomy_terms/:id`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerHsds } from './hsds-answer.server.ts';

export function loader(asked: LoaderFunctionArgs) {
  return answerHsds(asked, 'taxonomy_terms');
}
