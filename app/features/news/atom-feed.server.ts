/** News as an Atom feed (RFC 4287): per partner one entry, with the same id for as long as the partner is there. */
import { Feed } from 'feed';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { PartnerNews } from './partner-news.server.ts';

type About = {
  title: string;
  coalition: string;
  /** Without a slash at the end. */
  baseUrl: string;
  /** Of the feed itself, and of the page that shows the same partners. */
  path: string;
  page: string;
  language: Language;
  /** When the feed was made; UTC milliseconds. */
  now: number;
};

/** @param news newest first */
export function atomFeed(
  { title, coalition, baseUrl, path, page, language, now }: About,
  news: readonly PartnerNews[],
): string {
  const t = textsIn(language);
  const feed = new Feed({
    id: baseUrl + path,
    title: readable(title),
    updated: new Date(news[0]?.at ?? now),
    generator: false,
    feed: baseUrl + path,
    link: baseUrl + page,
    author: { name: readable(coalition) },
  });
  for (const { organisation, kind, at } of news) {
    feed.addItem({
      id: `urn:uuid:${organisation.id}`,
      title: asHtml(t(`news.kind.${kind}`, { name: organisation.name })),
      link: baseUrl + paths.partner(organisation.slug),
      description: asHtml(organisation.summary),
      date: new Date(at),
    });
  }
  return feed.atom1();
}

/** Signs that XML cannot hold, even escaped. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

function readable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Titles and summaries of an entry are read as HTML. */
function asHtml(text: string): string {
  return readable(text).replace(/[&<>]/g, (sign) => ENTITIES[sign]!);
}
