/** `GET /api/hsds/openapi.json`: what can be asked, for programs. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { hsdsOpenApi } from '#app/domain/hsds/openapi.ts';
import { paths } from '#app/paths.ts';
import { jsonResponse, preflightResponse } from './hsds-response.server.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  if (request.method === 'OPTIONS') return preflightResponse();
  const { coalition } = context.directory.current();
  const { baseUrl } = context.config;
  return jsonResponse(
    hsdsOpenApi({ title: coalition.name, address: baseUrl + paths.hsds(), about: baseUrl + paths.connections() }),
  );
}
