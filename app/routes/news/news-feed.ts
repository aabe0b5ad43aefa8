/** New and changed partners, for feed readers: of everywhere, or of one municipality or theme. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFollowed } from '#app/domain/news/followed.ts';
import { atomFeed } from '#app/features/news/atom-feed.server.ts';
import { followedPage } from '#app/features/news/followed-page.ts';
import { followedText } from '#app/features/news/followed-text.server.ts';
import { latestNews } from '#app/features/news/partner-news.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { keptResponse } from '#app/platform/kept-response.server.ts';
import { followedAddress } from './followed-address.ts';

const MOST = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const asked = new URL(request.url).searchParams;
  const followed = readFollowed(directory, { municipality: asked.get('gemeente'), theme: asked.get('thema') });
  if (!followed) throw new Response(null, { status: 404 });
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const { t, language } = phrases;
  const about = {
    title: t('news.title', { followed: followedText(followed, phrases) }),
    coalition: directory.coalition.name,
    baseUrl: context.config.baseUrl,
    path: paths.newsFeed(followedAddress(directory, followed)),
    page: followedPage(directory, followed),
    language,
    now,
  };
  const news = await latestNews({ db: context.db, directory }, followed, MOST);
  const response = keptResponse(request, {
    body: atomFeed(about, news),
    type: 'application/atom+xml; charset=utf-8',
    cacheControl: 'public, max-age=900',
  });
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}
