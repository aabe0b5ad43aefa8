/** A link to another partner that takes the search of this page along, so that the client's municipality stays known. */
import { Link } from '@remix-run/react';
import { createContext, useContext } from 'react';
import { paths } from '#app/paths.ts';

const QueryContext = createContext('');

/** The parameters of the search the page was opened from. */
export const OriginProvider = QueryContext.Provider;

export function PartnerLink({ slug, name }: { slug: string; name: string }) {
  const query = useContext(QueryContext);
  return <Link to={paths.partner(slug, new URLSearchParams(query))}>{name}</Link>;
}
