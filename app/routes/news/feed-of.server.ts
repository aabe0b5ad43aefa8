/** Which feed goes with what is followed: its title and address. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Followed } from '#app/domain/news/followed.ts';
import { followedText } from '#app/features/news/followed-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { followedAddress } from './followed-address.ts';
import type { FeedFacts } from './feed-link.ts';

export function feedOf(directory: Directory, followed: Followed, phrases: Phrases): FeedFacts {
  return {
    title: phrases.t('news.title', { followed: followedText(followed, phrases) }),
    path: paths.newsFeed(followedAddress(directory, followed)),
  };
}
