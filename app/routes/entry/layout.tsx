/** Around the forms for the parts of an entry. Each of them asks itself who may come in. */
import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import diffStyles from '#app/styles/diff.css?url';
import entryStyles from '#app/styles/entry.css?url';
import formStyles from '#app/styles/form.css?url';
import { useEntryTexts } from './entry-texts.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: formStyles },
  { rel: 'stylesheet', href: diffStyles },
  { rel: 'stylesheet', href: entryStyles },
];

export default function EntryLayout() {
  useEntryTexts();
  return <Outlet />;
}
