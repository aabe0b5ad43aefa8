/** Which partner is chosen, in the list and on the map alike. The choice is in the URL; the server knows its page. */
import { useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import { paths } from '#app/paths.ts';
import { changed } from './search-link.tsx';
import type { SearchView } from './search-view.server.ts';

export type Selection = { slug: string | null; select(slug: string): void };

export function useSelection(view: SearchView): Selection {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { location } = useNavigation();
  const coming = location ? new URLSearchParams(location.search).get('selected') : null;
  const select = useCallback(
    (slug: string) => {
      const target = changed(parameters, { selected: slug });
      navigate(paths.search(target), { replace: true, preventScrollReset: true });
    },
    [navigate, parameters],
  );
  const chosen = parameters.get('selected');
  // Choosing a pin brings its row into sight; opening the page does not move it.
  useEffect(() => {
    if (chosen) document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return { slug: coming ?? view.selected, select };
}
