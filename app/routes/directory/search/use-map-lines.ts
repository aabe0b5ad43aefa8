/** The lines of the chosen partner, fetched when it is chosen. Without an answer the map has none: nothing is lost. */
import { useEffect, useState } from 'react';
import type { MapLine } from '#app/domain/referral/partner-lines.ts';
import { paths } from '#app/paths.ts';

type MapLines = { name: string; lines: MapLine[] };

export function useMapLines(slug: string | null): MapLines | null {
  const [found, setFound] = useState<(MapLines & { slug: string }) | null>(null);
  useEffect(() => {
    if (!slug) return;
    const leaving = new AbortController();
    fetchLines(slug, leaving.signal)
      .then((lines) => setFound({ ...lines, slug }))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [slug]);
  return found?.slug === slug && found.lines.length > 0 ? found : null;
}

async function fetchLines(slug: string, signal: AbortSignal): Promise<MapLines> {
  const response = await fetch(paths.apiMapLines(slug), { signal });
  if (!response.ok) throw new Error(`the lines of ${slug} answered ${response.status}`);
  return (await response.json()) as MapLines;
}
