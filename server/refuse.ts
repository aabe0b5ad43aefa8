/**
 * A plain page for what is refused before the site sees it: what happened, and what to do. It needs nothing else to load.
 * A program that asks the API gets the same in a form that it can read (RFC 9457).
 */
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';

export async function refuse(
  request: ExpressRequest,
  response: ExpressResponse,
  status: number,
  reason: 'foreign' | 'tooLarge' | 'fileTooLarge' | 'outOfOrder' | 'unreadable' | 'failed' | 'busy',
): Promise<void> {
  if (request.path.startsWith('/api/')) {
    const problem = { type: 'about:blank', title: textsIn('en')(`refused.${reason}.title`), status };
    const headers = { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' };
    response.status(status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  const language = await languageOf(new Request('http://localhost/', { headers: languageHeaders(request) }));
  const t = textsIn(language);
  const title = t(`refused.${reason}.title`);
  const page = [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} | Korte Lijntjes</title>`,
    `<main><h1>${title}</h1><p>${t(`refused.${reason}.text`)}</p></main></html>`,
  ];
  response.status(status).set('Cache-Control', 'no-store').type('html').send(page.join('\n'));
}

function languageHeaders(request: ExpressRequest): Record<string, string> {
  return { Cookie: request.get('cookie') ?? '', 'Accept-Language': request.get('accept-language') ?? '' };
}
