/** `GET /api/hsds/organizations` and `/api/hsds/organizations/:id`. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerHsds } from './hsds-answer.server.ts';

export function loader(asked: LoaderFunctionArgs) {
  return answerHsds(asked, 'organizations');
}
