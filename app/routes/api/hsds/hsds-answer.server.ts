/** Answers a request for a list or for one object: the same way for every kind of object. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { LIMITS } from '#app/domain/access/limits.ts';
import { pageSize, readHsdsQuery, type HsdsQuery, type HsdsResourceName } from '#app/domain/hsds/request.ts';
import { hsdsResources, type HsdsList } from '#app/features/hsds/hsds-resources.server.ts';
import {
  isKnown,
  jsonResponse,
  keptHeaders,
  notFound,
  notModified,
  preflightResponse,
  tooManyRequests,
  wrongParameters,
} from './hsds-response.server.ts';
import { pacedStream } from './paced-stream.server.ts';

const NDJSON = 'application/x-ndjson';

export async function answerHsds(
  { request, params, context }: LoaderFunctionArgs,
  name: HsdsResourceName,
): Promise<Response> {
  if (request.method === 'OPTIONS') return preflightResponse();
  const { ip, config, directory: live, readings, drained } = context;
  const now = context.clock();
  const { max, windowMs } = LIMITS['hsds-by-address'];
  if (readings.countUp(ip, now) > max) return tooManyRequests(windowMs / 1000);
  const { query, problems } = readHsdsQuery(name, new URL(request.url).searchParams);
  if (problems.length > 0) return wrongParameters(problems);

  const directory = live.current();
  const resource = hsdsResources({ directory, baseUrl: config.baseUrl, now })[name];
  const headers = keptHeaders(directory, now);
  if (params.id !== undefined) {
    const found = await resource.one(params.id.toLowerCase(), query);
    if (!found) return notFound();
    return isKnown(request, headers.ETag) ? notModified(headers) : jsonResponse(found, headers);
  }
  if (isKnown(request, headers.ETag)) return notModified(headers);
  const texts = query.format === 'ndjson' ? linesOf(resource.list(query), query) : pageOf(resource.list(query), query);
  const type = query.format === 'ndjson' ? NDJSON : 'application/json';
  const body = request.method === 'HEAD' ? null : pacedStream(texts, { signal: request.signal, drained });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}

function* linesOf(list: HsdsList, query: HsdsQuery): Iterable<string> {
  const { from, to } = rangeOf(list, query);
  for (const item of list.items(from, to)) yield `${JSON.stringify(item)}\n`;
}

/** A page as HSDS has it, written item by item. */
function* pageOf(list: HsdsList, query: HsdsQuery): Iterable<string> {
  const { from, to, page, pages } = rangeOf(list, query);
  const facts = {
    total_items: list.total,
    total_pages: pages,
    page_number: page,
    size: to - from,
    first_page: page === 1,
    last_page: page >= pages,
    empty: to === from,
  };
  yield `${JSON.stringify(facts).slice(0, -1)},"contents":[`;
  let before = '';
  for (const item of list.items(from, to)) {
    yield before + JSON.stringify(item);
    before = ',';
  }
  yield ']}';
}

function rangeOf({ total }: HsdsList, query: HsdsQuery) {
  const size = pageSize(query) ?? Math.max(total, 1);
  const page = query.page ?? 1;
  const from = Math.min((page - 1) * size, total);
  return { from, to: Math.min(from + size, total), page, pages: Math.ceil(total / size) };
}
