/** The head of a page that only its owner sees: a title, and no address for others to find it by. */
import type { MetaDescriptor } from '@remix-run/node';

export function privateMeta(title: string | undefined): MetaDescriptor[] {
  const site = 'Korte Lijntjes';
  return [{ title: title ? `${title} | ${site}` : site }, { name: 'robots', content: 'noindex' }];
}
