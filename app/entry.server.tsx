import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { NonceProvider } from './components/ui/nonce.ts';
import { RequestIdProvider } from './components/ui/request-id.ts';
import { i18nFor, languageOf } from './i18n/i18n.server.ts';
import { SECRET_NAME } from './paths.ts';

/** Rendering waits for nothing, so only a server with far too much to do comes near this. */
const ABORT_MS = 30_000;
/** What somebody signed in sees is nobody else's, and does not stay behind on a shared computer. */
const PRIVATE = 'private, no-store';
/** When the database is out of order. */
const RETRY_AFTER_SECONDS = '60';

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, log, session }: AppLoadContext,
): Promise<Response> {
  const language = await languageOf(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.set('Vary', 'Accept-Language, Cookie');
  if (session || holdsSecret(request)) headers.set('Cache-Control', PRIVATE);
  if (status === 503) {
    headers.set('Retry-After', RETRY_AFTER_SECONDS);
    headers.set('Cache-Control', PRIVATE);
  }
  // No page waits for anything after its loaders, so nobody waits longer for all of it, and one that breaks halfway is an
  // answer of 500 still, which nobody keeps.
  return new Promise((resolve, reject) => {
    const errors: unknown[] = [];
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(language)}>
        <NonceProvider value={nonce}>
          <RequestIdProvider value={requestId}>
            <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} nonce={nonce} />
          </RequestIdProvider>
        </NonceProvider>
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          for (const err of errors) {
            log.error({ err, path: new URL(request.url).pathname }, 'page could not be rendered whole');
          }
          const body = new PassThrough();
          const answered = errors.length > 0 ? 500 : status;
          resolve(new Response(createReadableStreamFromReadable(body), { status: answered, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          errors.push(error);
        },
      },
    );
    setTimeout(abort, ABORT_MS + 1_000).unref();
  });
}

/** Data of a page that is asked for by a script. */
export function handleDataRequest(response: Response, { request, context }: LoaderFunctionArgs): Response {
  if (context.session || holdsSecret(request)) response.headers.set('Cache-Control', PRIVATE);
  return response;
}

/** What a link from a mail shows is for whoever has the link. */
function holdsSecret({ url }: Request): boolean {
  return new URL(url).searchParams.has(SECRET_NAME);
}

/** Called by Remix for errors in loaders and actions. The path is logged, never the query. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return;
  context.log.error({ err: error, path: new URL(request.url).pathname }, 'request failed');
}
