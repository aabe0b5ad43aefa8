/**
 * An answer that is the same for everybody who is not signed in is made once, and given again until something is published
 * or the next quarter of an hour begins (what is open now, how old something is). Its loader says so (`sameForAll`). Who
 * brings more than a language is given none of these, and makes none. Browsers keep them too, and are told 304 when theirs
 * is still the present one. Why, and what it saves: docs/decisions/020-answers-that-are-the-same-for-all-are-kept.md.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isbot } from 'isbot';
import type { AppContext, RequestContext } from '#app/context.server.ts';
import type { CountedSearch } from '#app/domain/referral/search-count.ts';
import { isFromAnybody, languageAsked } from './from-anybody.ts';
import { holdBack } from './hold-back.ts';
import { keptPages } from './kept-pages.ts';
import { pageBytes } from './page-bytes.ts';
import { nonceOf } from './security-headers.ts';
import { headersSince, sendPage } from './send-page.ts';

type Deps = Pick<AppContext, 'clock' | 'searches'> & { directory: Pick<AppContext['directory'], 'current'> };

export type PageCache = {
  answer: RequestHandler;
  /** What the loaders of a request get. */
  forLoaders(request: Request, response: Response): Pick<RequestContext, 'sameForAll' | 'searches'>;
};

/** An answer on its way, and what its loaders said about it. */
type Making = { key: string; isSame: boolean; searches: CountedSearch[]; done: Promise<void>; finish: () => void };

const MOST_BYTES = 32 * 1024 * 1024;
const QUARTER_MS = 900_000;

/** @param program one version of the program and its settings; null: nothing is kept */
export function pageCache({ directory, clock, searches }: Deps, program: string | null): PageCache {
  const pages = keptPages(MOST_BYTES);
  const makings = new WeakMap<Response, Making>();
  const underWay = new Map<string, Making>();

  function editionNow(): string {
    return [program, directory.current().version, Math.floor(clock() / QUARTER_MS)].join('-');
  }

  async function answer(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (program === null || !isFromAnybody(request)) return next();
    const language = await languageAsked(request);
    const key = `${language} ${request.originalUrl}`;
    await underWay.get(key)?.done;
    if (response.destroyed) return;
    const edition = editionNow();
    const etag = `W/"${edition}-${language}"`;
    const kept = pages.get(edition, key);
    if (kept) {
      if (isCounted(request)) kept.searches.forEach((search) => searches.note(search));
      return sendPage(request, response, kept, etag);
    }
    const making = begin(key);
    makings.set(response, making);
    response.once('close', making.finish);
    const before = response.getHeaderNames();
    holdBack(
      response,
      () => making.isSame && mayBeKept(response),
      async (body) => {
        const headers = headersSince(response, before);
        const page = { headers, body: await pageBytes(body, nonceOf(response)), searches: making.searches };
        // What was published meanwhile may be in it, or not.
        if (request.method === 'GET' && editionNow() === edition) pages.keep(edition, key, page);
        making.finish();
        sendPage(request, response, page, etag);
      },
    );
    next();
  }

  function begin(key: string): Making {
    const making: Making = { key, isSame: false, searches: [], done: Promise.resolve(), finish: () => {} };
    making.done = new Promise((resolve) => {
      making.finish = () => {
        if (underWay.get(key) === making) underWay.delete(key);
        resolve();
      };
    });
    return making;
  }

  return {
    answer: (request, response, next) => {
      answer(request, response, next).catch(next);
    },
    forLoaders(request, response) {
      const making = makings.get(response);
      return {
        sameForAll() {
          if (!making || response.destroyed) return;
          making.isSame = true;
          // Others who ask for it meanwhile wait for this one.
          if (request.method === 'GET') underWay.set(making.key, making);
        },
        searches: {
          ...searches,
          note(search) {
            making?.searches.push(search);
            if (isCounted(request)) searches.note(search);
          },
        },
      };
    },
  };
}

/** Whatever its loader says: what is private, sets a cookie, leads elsewhere or went wrong is of this request alone. */
function mayBeKept(response: Response): boolean {
  const isPrivate = /private|no-store/.test(String(response.getHeader('Cache-Control')));
  return response.statusCode === 200 && !isPrivate && !response.hasHeader('Set-Cookie');
}

function isCounted(request: Request): boolean {
  return request.method === 'GET' && !isbot(request.get('User-Agent'));
}
