/** How to report a vulnerability (RFC 9116): the page that says whom to call or mail. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { paths } from '#app/paths.ts';

/** RFC 9116 advises less than a year ahead. */
const VALID_MS = 364 * 86_400_000;

export function loader({ context }: LoaderFunctionArgs) {
  const { baseUrl } = context.config;
  const lines = [
    `Contact: ${baseUrl}${paths.about()}`,
    `Expires: ${new Date(context.clock() + VALID_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}${paths.securityTxt()}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
