/** The map with all its signs, and their legend. */
import { AreaMap } from '#app/components/map/area-map.tsx';
import { MapLegend } from '#app/components/map/map-legend.tsx';
import type { MapView } from '#app/domain/geo/map-view.ts';
import { State } from './gallery.tsx';

export function MapSigns({ map }: { map: MapView }) {
  return (
    <>
      <State name="pin, groep, gekozen, werkgebied" wide>
        <div className="gallery-map">
          <AreaMap view={map} label="Kaart met pinnen, groepen, een gekozen pin en een werkgebied" />
        </div>
      </State>
      <State name="legenda" wide>
        <MapLegend
          served="Hier werkt De Spaarvogel: Roermond, Roerdalen, Maasgouw"
          groups="Meer organisaties op één plek"
        />
      </State>
    </>
  );
}
