/** Where a partner works and where it can be visited. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MapDrawing } from '#app/domain/geo/map-drawing.ts';
import { mapView, type MapView } from '#app/domain/geo/map-view.ts';
import type { Location, Organisation } from '#app/domain/organisation/organisation.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { areaNames, capital, servedCodes } from './areas.server.ts';

export type Visit = {
  name: string | null;
  address: string;
  hours: string | null;
  wheelchair: boolean | null;
  accessibility: string | null;
};
export type PlacesView = {
  title: string;
  names: string;
  map: MapView;
  visits: Visit[];
  website: { href: string; text: string } | null;
};

/** CSS pixels; as wide as the right column. */
const MAP_BOX = { width: 404, height: 320 };

export function viewPlaces(
  directory: Directory,
  organisation: Organisation,
  drawing: MapDrawing,
  phrases: Phrases,
): PlacesView {
  const { slug, name, domain, locations, services } = organisation;
  const served = servedCodes(directory, services);
  const { t, and } = phrases;
  return {
    title: t('partner.areaCount', { count: served.length, total: directory.municipalities.length }),
    names: capital(and(areaNames(directory, organisation, served, phrases))),
    map: mapView(drawing, {
      pins: locations.map(({ latitude, longitude }, index) => ({
        slug: index === 0 ? slug : `${slug} ${index + 1}`,
        name,
        domain,
        latitude,
        longitude,
      })),
      selected: slug,
      served,
      fit: 'served',
      ...MAP_BOX,
    }),
    visits: locations.map((location) => viewVisit(location, phrases)),
    website: viewWebsite(organisation.website),
  };
}

function viewVisit(location: Location, { hours }: Phrases): Visit {
  const { name, street, houseNumber, postcode, city, wheelchair, accessibility } = location;
  const line = [street, houseNumber].filter(Boolean).join(' ');
  return {
    name,
    address: [line, `${postcode.replace(' ', '\u00a0')} ${city}`].filter(Boolean).join(', '),
    hours: location.hours.length > 0 ? hours(location.hours) : null,
    wheelchair,
    accessibility,
  };
}

function viewWebsite(website: string | null): PlacesView['website'] {
  return website === null ? null : { href: website, text: new URL(website).hostname.replace(/^www\./, '') };
}
