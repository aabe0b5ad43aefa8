/** The working groups of a theme or a municipality: a heading and a short list of links, in the panel of that page. */
import { Link } from '@remix-run/react';
import { useDutch } from '../../directory/partner/own-text.tsx';
import type { GroupLinksView } from './groups-view.server.ts';

export function GroupLinks({ view, className }: { view: GroupLinksView; className?: string }) {
  const dutch = useDutch();
  return (
    <>
      <h2>{view.title}</h2>
      <ul className={className}>
        {view.groups.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} lang={dutch}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
