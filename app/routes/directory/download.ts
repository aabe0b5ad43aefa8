/** Partners as a file: those a search finds, in its order, or all of them. Only what every visitor may see is in it. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { LIMITS } from '#app/domain/access/limits.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { publicPartners } from '#app/features/interchange/export-partners.server.ts';
import { FORMATS } from '#app/features/interchange/formats.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { pacedBytes } from '#app/platform/paced-bytes.server.ts';
import { isKnown, notModified } from '../api/hsds/hsds-response.server.ts';

/** Raised when the same partners are written down differently. */
const FORM = 1;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const format = FORMATS.find(({ extensions: [extension] }) => params.file === `partners.${extension}`);
  if (!format) throw data(null, { status: 404 });
  const { directory: live, config, ip, readings, drained } = context;
  const now = context.clock();
  const { max, windowMs } = LIMITS['download-by-address'];
  if (readings.countUp(`download ${ip}`, now) > max) return tooMany(request, windowMs);

  const directory = live.current();
  const asked = readSearchParameters(directory, new URL(request.url).searchParams);
  const { date } = localTime(now);
  const headers: Record<string, string> = { 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' };
  // Who is open now is another list by the minute.
  if (!asked.filters.openNow) headers.ETag = `W/"${format.name}${FORM}-${directory.version}-${date}"`;
  if (headers.ETag && isKnown(request, headers.ETag)) return notModified(headers);

  const { points, total } = search(directory, asked, now);
  const partners = publicPartners(
    directory,
    points(0, total).map(({ organisation }) => organisation),
  );
  const chunks = format.encode(partners, { directory, baseUrl: config.baseUrl, now });
  const body = request.method === 'HEAD' ? null : pacedBytes(chunks, { signal: request.signal, drained });
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="partners-${date}.${format.extensions[0]}"`,
    },
  });
}

async function tooMany(request: Request, windowMs: number): Promise<Response> {
  const text = textsIn(await languageOf(request))('export.tooMany');
  return new Response(text, {
    status: 429,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': String(windowMs / 1000) },
  });
}
