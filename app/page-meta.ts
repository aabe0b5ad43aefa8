/** What the head of a page says: its title, one sentence, and its one address. Holds no personal data. */
import type { MetaDescriptor } from '@remix-run/node';

export type PageFacts = {
  title: string;
  description: string;
  /** The absolute address, without a query. */
  canonical: string;
};

const SITE = 'Korte Lijntjes';

/** @param page missing when the loader refused: the error page has no address of its own */
export function pageMeta(page: PageFacts | undefined): MetaDescriptor[] {
  if (!page) return [{ title: SITE }];
  return [
    { title: page.title.includes(SITE) ? page.title : `${page.title} | ${SITE}` },
    { name: 'description', content: page.description },
    { tagName: 'link', rel: 'canonical', href: page.canonical },
  ];
}
