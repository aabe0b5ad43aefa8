/** An iCalendar file as an answer: one that calendar programs ask after again, and one that is opened once. */
import { keptResponse } from '#app/platform/kept-response.server.ts';

const TYPE = 'text/calendar; charset=utf-8';

/** @param isPrivate for whoever asks alone */
export function calendarFeedResponse(request: Request, body: string, isPrivate: boolean): Response {
  const cacheControl = isPrivate ? 'private, no-store' : 'public, max-age=900';
  const response = keptResponse(request, { body, type: TYPE, cacheControl });
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}

/** @param fileName without its ending */
export function calendarFileResponse(body: string, fileName: string, isPrivate: boolean): Response {
  return new Response(body, {
    headers: {
      'Content-Type': TYPE,
      'Content-Disposition': `attachment; filename="${fileName}.ics"`,
      'Cache-Control': isPrivate ? 'private, no-store' : 'no-cache',
      Vary: 'Accept-Language, Cookie',
    },
  });
}
