import { describe, expect, test } from 'vitest';
import { areaContains, boundsOf, MAP_SIZE, projectToMap, type MunicipalityArea } from '#app/domain/geo/areas.ts';
import { drawMap } from '#app/domain/geo/map-drawing.ts';
import { mapGeometry } from '#app/domain/geo/map-geometry.ts';
import { labelBoxes, thinLabels, touches, type MapLabel } from '#app/domain/geo/map-labels.ts';
import { mapView, type MapViewRequest } from '#app/domain/geo/map-view.ts';
import { groupPins, pinGroup, type MapPin, type PlacedPin } from '#app/domain/geo/pin-groups.ts';
import { softLine, softRing } from '#app/domain/geo/soft-lines.ts';
import { townRing } from '#app/domain/geo/town-shapes.ts';
import { unionOutline } from '#app/domain/geo/union-outline.ts';
import { readMapBase } from '#app/platform/map-base.server.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const base = readMapBase();
const drawing = drawMap(base, directory.municipalities, directory.places);
const pins: MapPin[] = directory.organisations.flatMap(({ slug, name, domain, locations }) =>
  locations.slice(0, 1).map(({ latitude, longitude }) => ({ slug, name, domain, latitude, longitude })),
);
const ROERMOND = 'GM0957';
const ROERDALEN = 'GM1669';
const MAASGOUW = 'GM1641';

function view(asked: Partial<MapViewRequest>) {
  return mapView(drawing, { pins: [], selected: null, served: [], fit: 'region', width: 740, height: 836, ...asked });
}

function areaOf(code: string): MunicipalityArea {
  return drawing.areas.find((area) => area.code === code)!;
}

describe('the drawing of the map', () => {
  test('every municipality of the coalition is drawn and named', () => {
    expect(drawing.areas.map((area) => area.code).sort()).toEqual(
      directory.municipalities.map((one) => one.code).sort(),
    );
    for (const area of drawing.areas) {
      expect(area.path).toMatch(/^M.+z$/);
      expect(drawing.paths.land).toContain(area.path);
    }
    const named = drawing.labels.filter((label) => label.kind === 'municipality').map((label) => label.text);
    expect(named).toHaveLength(drawing.areas.length);
    expect(named).toContain('HORST AAN DE MAAS');
    expect(named).toContain('BERGEN');
  });

  test('the name of a municipality stands within its borders', () => {
    for (const area of drawing.areas) {
      const text = area.name.replace(/ \(.*\)$/, '').toUpperCase();
      const label = drawing.labels.find((one) => one.kind === 'municipality' && one.text === text)!;
      expect(areaContains(area, label), text).toBe(true);
    }
  });

  test('all names stand on the map', () => {
    for (const label of drawing.labels) {
      const { x, y } = projectToMap(label);
      expect(x > 0 && x < MAP_SIZE.width && y > 0 && y < MAP_SIZE.height, label.text).toBe(true);
    }
  });

  test('a partner is drawn within the bounds of the municipality it is in', () => {
    const located = directory.organisations.flatMap((one) => one.locations).filter((one) => one.municipality !== null);
    expect(located.length).toBeGreaterThan(50);
    for (const location of located) {
      const { west, east, south, north } = boundsOf([areaOf(location.municipality!)]);
      const from = projectToMap({ longitude: west, latitude: north });
      const to = projectToMap({ longitude: east, latitude: south });
      const { x, y } = projectToMap(location);
      // The areas are computed: a postcode on the border may fall just outside.
      const near = 25;
      expect(x > from.x - near && x < to.x + near && y > from.y - near && y < to.y + near, location.city).toBe(true);
    }
  });

  test('the pictures stand by themselves and hold no inline styles', () => {
    for (const image of Object.values(drawing.images)) {
      expect(image).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(image).not.toMatch(/style=|var\(/);
      expect(image.length).toBeLessThan(40_000);
    }
  });

  test('the same facts give the same version, other towns another', () => {
    expect(drawMap(base, directory.municipalities, directory.places).version).toBe(drawing.version);
    expect(drawMap(base, directory.municipalities, directory.places.slice(40)).version).not.toBe(drawing.version);
  });

  test('the geometry for the browser is compact', () => {
    expect(JSON.stringify(mapGeometry(base, drawing)).length).toBeLessThan(90_000);
  });
});

describe('a part of the map', () => {
  test('the served municipalities fit in the box', () => {
    const served = [ROERMOND, ROERDALEN, MAASGOUW];
    const { scale, left, top, served: shown } = view({ served, fit: 'served', width: 404, height: 320 });
    expect(shown).not.toBeNull();
    for (const [longitude, latitude] of served.flatMap((code) => areaOf(code).rings.flat())) {
      const { x, y } = projectToMap({ longitude, latitude });
      expect(x * scale + left).toBeGreaterThan(0);
      expect(x * scale + left).toBeLessThan(404);
      expect(y * scale + top).toBeGreaterThan(0);
      expect(y * scale + top).toBeLessThan(320);
    }
  });

  test('every partner is there once: as a pin, in a group or selected', () => {
    const selected = pins[10]!.slug;
    const shown = view({ pins, selected });
    expect(shown.selected?.slug).toBe(selected);
    expect(shown.pins.map((pin) => pin.slug)).not.toContain(selected);
    const grouped = shown.groups.reduce((sum, group) => sum + group.count, 0);
    expect(shown.pins.length + grouped + 1).toBe(pins.length);
  });

  test('no name is cut by the edge of the box or lies over another', () => {
    const { labels, width, height } = view({ pins, fit: 'pins' });
    expect(labels.length).toBeGreaterThan(8);
    for (const { text, x, y } of labels) {
      const inside = x > 0 && x < width && y > 0 && y < height;
      if (inside) expect(x - text.length * 3 > 0 && x + text.length * 3 < width, text).toBe(true);
    }
  });

  test('a hundred partners stay small in the page', () => {
    expect(JSON.stringify(view({ pins })).length).toBeLessThan(8_000);
  });

  test('without pins and without a service area the whole region is shown', () => {
    expect(view({ fit: 'pins' })).toEqual(view({ fit: 'region' }));
    expect(view({ fit: 'served' })).toEqual(view({ fit: 'region' }));
  });
});

describe('pins too near each other', () => {
  const pin = (slug: string, x: number, y: number, domain: PlacedPin['domain'] = 'social'): PlacedPin => ({
    slug,
    domain,
    x,
    y,
  });

  test('are one group with its domains counted', () => {
    const groups = groupPins([pin('a', 0, 0), pin('b', 10, 0, 'medical'), pin('c', 200, 0), pin('d', 4, 4)], 30);
    expect(groups.map((group) => group.map((one) => one.slug))).toEqual([['a', 'b', 'd'], ['c']]);
    expect(pinGroup(groups[0]!)).toEqual({ x: 5, y: 1, count: 3, domains: { social: 2, medical: 1 } });
  });
});

describe('names on the map', () => {
  const label = (text: string, kind: MapLabel['kind']): MapLabel => ({
    text,
    kind,
    angle: 0,
    latitude: 51,
    longitude: 6,
  });

  test('of two that touch the more important stays', () => {
    const shown = thinLabels(
      [
        { label: label('MAASGOUW', 'municipality'), x: 100, y: 116 },
        { label: label('Weert', 'town'), x: 100, y: 100 },
      ],
      10,
    );
    expect(shown.map((one) => one.label.text)).toEqual(['Weert']);
  });

  test('a town moves aside for what lies on it', () => {
    const weert = { label: label('Weert', 'town'), x: 100, y: 100 };
    const taken = { x: 100, y: 100, halfWidth: 20, halfHeight: 20 };
    const [shown] = thinLabels([weert], 10, [taken]);
    const box = labelBoxes(weert).find(({ x, y }) => Math.round(x) === shown!.x && Math.round(y) === shown!.y)!;
    expect(touches(box, taken)).toBe(false);
  });

  test('villages come when there is room', () => {
    const swalmen = { label: label('Swalmen', 'village'), x: 100, y: 100 };
    expect(thinLabels([swalmen], 8)).toEqual([]);
    expect(thinLabels([swalmen], 20)).toHaveLength(1);
  });
});

describe('shapes', () => {
  test('the outline of two neighbours leaves out the border between them', () => {
    const both = [areaOf(ROERMOND), areaOf(ROERDALEN)];
    const steps = (areas: MunicipalityArea[]) => unionOutline(areas).reduce((sum, line) => sum + line.length - 1, 0);
    expect(steps(both)).toBeLessThan(steps([both[0]!]) + steps([both[1]!]));
    expect(steps([both[0]!])).toBe(both[0]!.rings.reduce((sum, ring) => sum + ring.length - 1, 0));
  });

  test('a soft line keeps its ends, a soft ring stays closed', () => {
    expect(softLine([[0, 0], [4, 0], [4, 4]], 1)).toEqual([[0, 0], [3, 0], [4, 1], [4, 4]]); // prettier-ignore
    expect(softLine([[0, 0], [4, 0]])).toEqual([[0, 0], [4, 0]]); // prettier-ignore
    const ring = softRing([[0, 0], [4, 0], [4, 4], [0, 0]]); // prettier-ignore
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring).toHaveLength(7);
  });

  test('a town looks the same every time, and a hamlet is only named', () => {
    const roermond = directory.places.find((place) => place.name === 'Roermond')!;
    expect(townRing(roermond)).toEqual(townRing({ ...roermond }));
    expect(townRing({ ...roermond, size: 3 })).toBeNull();
  });
});
