/**
 * A page for what is refused before the site sees it: what happened, and what to do.
 * A program that asks the API gets the same in a form that it can read (RFC 9457).
 */
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { refusalPage } from './refusal-page.ts';

type Reason = 'foreign' | 'tooLarge' | 'fileTooLarge' | 'outOfOrder' | 'unreadable' | 'failed' | 'busy';

/** What may go well the next time. An empty address is the one that was asked for. */
const WORTH_REPEATING: readonly Reason[] = ['outOfOrder', 'failed', 'busy'];
const SAME_ADDRESS = '';

export async function refuse(
  request: ExpressRequest,
  response: ExpressResponse,
  status: number,
  reason: Reason,
): Promise<void> {
  if (request.path.startsWith('/api/')) {
    const problem = { type: 'about:blank', title: textsIn('en')(`refused.${reason}.title`), status };
    const headers = { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' };
    response.status(status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  const language = await languageOf(new Request('http://localhost/', { headers: languageHeaders(request) }));
  const t = textsIn(language);
  const isWorthRepeating = request.method === 'GET' && WORTH_REPEATING.includes(reason);
  const page = refusalPage(language, {
    title: t(`refused.${reason}.title`),
    text: t(`refused.${reason}.text`),
    link: isWorthRepeating
      ? { href: SAME_ADDRESS, text: t('refused.again') }
      : { href: paths.search(), text: t('refused.toStart') },
  });
  response.status(status).set('Cache-Control', 'no-store').type('html').send(page);
}

function languageHeaders(request: ExpressRequest): Record<string, string> {
  return { Cookie: request.get('cookie') ?? '', 'Accept-Language': request.get('accept-language') ?? '' };
}
