/**
 * The map beside the list: the same partners. A drawing from the server until the moving map is there, which is only
 * downloaded by who sees it: on a phone the list comes first.
 */
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaMap } from '#app/components/map/area-map.tsx';
import { MapLegend } from '#app/components/map/map-legend.tsx';
import type { MapView } from '#app/domain/geo/map-view.ts';
import type { MapLine } from '#app/domain/referral/partner-lines.ts';
import { SelectedCard } from './selected-card.tsx';
import type { SearchView } from './search-view.server.ts';
import { Thread } from './thread.tsx';
import { useHeight } from './use-height.ts';
import { useMapLines } from './use-map-lines.ts';
import { useSeen } from './use-seen.ts';
import type { Selection } from './use-selection.ts';

const PartnerMap = lazy(async () => {
  const { PartnerMap } = await import('#app/components/map/partner-map.client.tsx');
  return { default: PartnerMap };
});

const NO_LINES: MapLine[] = [];

/** Pixels between the card and the bottom of the map. */
const CARD_MARGIN = 24;

type Props = { view: SearchView; map: MapView; tiles: string | null; selection: Selection };

export function MapPane({ view, map, tiles, selection }: Props) {
  const { t } = useTranslation();
  const [wasSeen, box] = useSeen();
  const lines = useMapLines(selection.slug);
  const [point, setPoint] = useState<{ x: number; y: number } | null>(null);
  // The card of the chosen partner lies over the map where there is no list beside it.
  const [covered, card] = useHeight();
  const pins = useMemo(
    () => view.pins.map(([slug, name, domain, latitude, longitude]) => ({ slug, name, domain, latitude, longitude })),
    [view.pins],
  );
  const labels = useMemo(
    () => ({
      region: view.pinsOf ? t('map.part', view.pinsOf) : t('map.region', { count: view.total }),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      locate: t('map.locate'),
      cluster: (count: number, place: string | null) =>
        place ? t('map.cluster', { count, place }) : t('map.clusterPlain', { count }),
      pin: (name: string) => name,
      tilesCredit: t('map.tiles'),
      schematic: t('map.schematic'),
    }),
    [t, view.total, view.pinsOf],
  );
  const drawing = <AreaMap view={map} label={labels.region} />;
  return (
    <>
      <section className="mapcol" aria-label={t('search.map')}>
        <a className="skip" href="#foot">
          {t('site.skipMap')}
        </a>
        <div className="mapbox" ref={box}>
          {wasSeen ? (
            <Suspense fallback={drawing}>
              <PartnerMap
                pins={pins}
                selected={selection.slug}
                onSelect={selection.select}
                servedCodes={view.served}
                lines={lines?.lines ?? NO_LINES}
                tiles={tiles}
                place={view.place}
                bounds={map.bounds}
                onSelectedPoint={setPoint}
                labels={labels}
                coveredBelow={covered === 0 ? 0 : covered + CARD_MARGIN}
              />
            </Suspense>
          ) : (
            drawing
          )}
          <MapLegend
            served={view.servedNames}
            lines={lines && t('partner.network', { name: lines.name })}
            groups={map.groups.length > 0 ? t('map.more') : null}
            part={view.pinsOf && t('map.part', view.pinsOf)}
          />
          <SelectedCard view={view} selection={selection} cardRef={card} />
        </div>
      </section>
      <Thread to={point} key={view.selected} />
    </>
  );
}
