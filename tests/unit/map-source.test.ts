import { describe, expect, test } from 'vitest';
import { areaContains, MAP_BOUNDS, projectToMap } from '#app/domain/geo/areas.ts';
import { drawMap } from '#app/domain/geo/map-drawing.ts';
import { mapSource } from '#app/domain/geo/map-source.ts';
import { mapView } from '#app/domain/geo/map-view.ts';
import { readMapBase } from '#app/platform/map-base.server.ts';
import { readNationalGeography } from '#seed/national-geography.ts';

const base = readMapBase();
const country = readNationalGeography();
const zeist = country.municipalities.filter(({ code }) => code === 'GM0355');

describe('what a map is drawn from', () => {
  test('is what it always was for municipalities of the demo', () => {
    expect(mapSource(base, [{ code: 'GM0957' }, { code: 'GM0983' }])).toBe(base);
    expect(base.bounds).toEqual(MAP_BOUNDS);
  });

  test('elsewhere has none of the river, roads and woods of Limburg', () => {
    const source = mapSource(base, zeist);
    expect(source.areas.map(({ code }) => code)).toEqual(['GM0355']);
    expect(source.river.line).toEqual([]);
    expect([source.roads, source.motorways, source.woods, source.lakes, source.countries].flat()).toEqual([]);
  });

  test('just outside the demo still has what lies within the map', () => {
    const source = mapSource(base, [{ code: 'GM0957' }, { code: 'GM0971' }]);
    expect(source.river.line.length).toBeGreaterThan(0);
    expect(source.roads.length).toBeLessThan(base.roads.length);
  });

  test('has an area for every municipality of the country, around its main town', () => {
    for (const { code, name, latitude, longitude } of country.municipalities) {
      const area = base.national.find((one) => one.code === code);
      expect(area && areaContains(area, { latitude, longitude }), name).toBe(true);
    }
  });
});

test('a map elsewhere shows its municipality and its partners within the picture', () => {
  const drawing = drawMap(
    mapSource(base, zeist),
    zeist,
    country.places.filter((one) => one.municipality === 'GM0355'),
  );
  const spot = projectToMap({ latitude: 52.09, longitude: 5.2333 });
  const { x, y, width, height } = drawing.frame;
  expect(spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height).toBe(true);
  expect(drawing.images.ground).toContain(`viewBox="${x} ${y} ${width} ${height}"`);
  const pin = { slug: 'loket', name: 'Loket', domain: 'social' as const, latitude: 52.09, longitude: 5.2333 };
  const view = mapView(drawing, { pins: [pin], selected: null, served: [], fit: 'region', width: 400, height: 500 });
  const [shown] = view.pins;
  expect(shown!.x > view.picture.x && shown!.x < view.picture.x + view.picture.width).toBe(true);
  expect(shown!.x > 0 && shown!.x < 400 && shown!.y > 0 && shown!.y < 500).toBe(true);
});
