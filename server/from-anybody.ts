/** Which requests could have come from anybody: those that bring nothing of a person, only the language to answer in. */
import type { Request as ExpressRequest } from 'express';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { languageCookie, languageOf } from '#app/i18n/i18n.server.ts';
import { SECRET_NAME } from '#app/paths.ts';

export function isFromAnybody({ method, headers, query }: ExpressRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers.authorization !== undefined || SECRET_NAME in query) return false;
  return (headers.cookie ?? '').split(';').every((cookie) => isLanguage(cookie.trim()));
}

function isLanguage(cookie: string): boolean {
  return cookie === '' || cookie.startsWith(`${languageCookie.name}=`);
}

/** The language in which Remix will answer. */
export function languageAsked({ originalUrl, headers }: ExpressRequest): Promise<Language> {
  const at = originalUrl.indexOf('?');
  const query = at === -1 ? '' : originalUrl.slice(at);
  const given = { Cookie: headers.cookie ?? '', 'Accept-Language': headers['accept-language'] ?? '' };
  return languageOf(new Request(`http://localhost/${query}`, { headers: given }));
}
