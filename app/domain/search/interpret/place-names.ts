/** What places are called, and which place is meant by it. */
import type { Municipality, Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import type { PlaceMeaning, RegionMeaning } from './meanings.ts';

export type Geography = {
  regions: Region[];
  municipalities: Municipality[];
  postcodes: PostcodeArea[];
  places: Place[];
};

export type NamedPlaces = {
  names: { name: string; meaning: PlaceMeaning | RegionMeaning }[];
  /** Four digits → the place. */
  postcodes: Map<string, PlaceMeaning>;
  /** CBS code → the place. */
  municipalities: Map<string, PlaceMeaning>;
};

export function namedPlaces({ regions, municipalities, postcodes, places }: Geography): NamedPlaces {
  const names: NamedPlaces['names'] = [];
  const ofMunicipality = new Map<string, PlaceMeaning>();
  const towns = new Map(places.map((place) => [`${place.municipality} ${place.name}`, place]));
  const ambiguous = new Set(places.filter((place) => place.ambiguous).map((place) => place.name));
  for (const one of municipalities) {
    // "Roermond" is the town as well: distances count from there, not from the middle of the fields around it.
    const town = towns.get(`${one.code} ${one.name}`);
    const meaning = placeMeaning(one.name, one.code, town ?? one, town?.ambiguous ?? false);
    ofMunicipality.set(one.code, meaning);
    names.push({ name: one.name, meaning });
    for (const alias of one.aliases) {
      names.push({ name: alias, meaning: { ...meaning, ambiguous: ambiguous.has(alias) } });
    }
  }
  for (const { slug, name } of regions) names.push({ name, meaning: { kind: 'region', slug, label: name } });
  const municipalityNames = new Set(municipalities.map((one) => one.name));
  for (const place of places) {
    if (municipalityNames.has(place.name)) continue;
    const meaning = placeMeaning(place.name, place.municipality, place, place.ambiguous);
    for (const name of [place.name, ...place.aliases]) names.push({ name, meaning });
  }
  return {
    names,
    municipalities: ofMunicipality,
    postcodes: new Map(
      postcodes.map((one) => [one.code, placeMeaning(`${one.code} ${one.place}`, one.municipality, one, false)]),
    ),
  };
}

function placeMeaning(label: string, municipality: string | null, point: Point, ambiguous: boolean): PlaceMeaning {
  return { kind: 'place', label, municipality, latitude: point.latitude, longitude: point.longitude, ambiguous };
}
