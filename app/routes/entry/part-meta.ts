/** The head of a page that only the keepers of an entry see. */
import type { MetaDescriptor } from '@remix-run/node';
import type { PartHead } from './part-head.server.ts';

export function partMeta(head: Pick<PartHead, 'title' | 'name'> | undefined): MetaDescriptor[] {
  const title = head ? `${head.title}: ${head.name} | Korte Lijntjes` : 'Korte Lijntjes';
  return [{ title }, { name: 'robots', content: 'noindex' }];
}
