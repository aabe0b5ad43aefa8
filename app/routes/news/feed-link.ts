/** Tells a feed reader that looks at a page which feed goes with it. */
import type { MetaDescriptor } from '@remix-run/node';

export type FeedFacts = { title: string; path: string };

/** @param feed missing when the loader refused */
export function feedLink(feed: FeedFacts | undefined): MetaDescriptor[] {
  if (!feed) return [];
  return [{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title: feed.title, href: feed.path }];
}
