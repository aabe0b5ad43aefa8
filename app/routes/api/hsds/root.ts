/** `GET /api/hsds`: which standard this is, and where its description stands. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { HSDS_PROFILE, HSDS_VERSION } from '#app/domain/hsds/openapi.ts';
import { paths } from '#app/paths.ts';
import { jsonResponse, preflightResponse } from './hsds-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  if (request.method === 'OPTIONS') return preflightResponse();
  const openapi_url = context.config.baseUrl + paths.hsds('openapi.json');
  return jsonResponse({ version: HSDS_VERSION, profile: HSDS_PROFILE, openapi_url });
}
