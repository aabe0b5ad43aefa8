import { describe, expect, test } from 'vitest';
import { ringArcs } from '#app/components/map/cluster-ring.ts';
import { clusterPins, type GroupMark, type Mark } from '#app/components/map/clusters.ts';
import { MAP_BOUNDS } from '#app/domain/geo/areas.ts';
import type { MapPin } from '#app/domain/geo/pin-groups.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';

const MAX_ZOOM = 16;

function pin(slug: string, domain: Domain, latitude: number, longitude: number): MapPin {
  return { slug, name: slug, domain, latitude, longitude };
}

const roermond = [
  pin('loket', 'municipal', 51.1942, 5.9875),
  pin('budgetmaatje', 'informal', 51.1944, 5.988),
  pin('verloskundigen', 'medical', 51.195, 5.99),
  pin('wijkteam', 'social', 51.1955, 5.985),
];
const venlo = pin('kraamzorg', 'medical', 51.37, 6.168);
const pins = [venlo, ...roermond];

function groupsOf(marks: Mark[]): GroupMark[] {
  return marks.filter((mark) => mark.kind === 'group');
}

describe('groups on the moving map', () => {
  test('partners in one town are one group, split by domain', () => {
    const marks = clusterPins(pins, null, MAX_ZOOM).marksIn(MAP_BOUNDS, 9);
    expect(marks.map((mark) => mark.kind)).toEqual(['pin', 'group']);
    const [group] = groupsOf(marks);
    expect(group!.count).toBe(4);
    expect(group!.domains).toEqual({ municipal: 1, informal: 1, medical: 1, social: 1 });
  });

  test('asking twice counts the same', () => {
    const clusters = clusterPins(pins, null, MAX_ZOOM);
    const first = groupsOf(clusters.marksIn(MAP_BOUNDS, 8))[0]!.domains;
    expect(groupsOf(clusters.marksIn(MAP_BOUNDS, 8))[0]!.domains).toEqual(first);
  });

  test('the selected partner is always outside its group', () => {
    const marks = clusterPins(pins, 'wijkteam', MAX_ZOOM).marksIn(MAP_BOUNDS, 9);
    expect(marks.filter((mark) => mark.kind === 'pin').map((mark) => mark.pin.slug)).toEqual(['kraamzorg', 'wijkteam']);
    expect(groupsOf(marks)[0]!.slugs()).toEqual(['loket', 'budgetmaatje', 'verloskundigen']);
  });

  test('marks follow the order of the list', () => {
    const orders = clusterPins([...roermond, venlo], null, MAX_ZOOM)
      .marksIn(MAP_BOUNDS, 15)
      .map((mark) => mark.order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });

  test('a group opens at a zoom that takes it apart', () => {
    const clusters = clusterPins(pins, null, MAX_ZOOM);
    const [group] = groupsOf(clusters.marksIn(MAP_BOUNDS, 9));
    expect(group!.opensAt).toBeGreaterThan(9);
    expect(clusters.marksIn(MAP_BOUNDS, group!.opensAt!).length).toBeGreaterThan(2);
  });

  test('partners behind one door are never taken apart', () => {
    const door = [pin('a', 'social', 51.2, 6), pin('b', 'medical', 51.2, 6)];
    const [group] = groupsOf(clusterPins(door, null, MAX_ZOOM).marksIn(MAP_BOUNDS, MAX_ZOOM));
    expect(group!.opensAt).toBeNull();
    expect(group!.slugs()).toEqual(['a', 'b']);
  });
});

describe('the ring of a group', () => {
  test('has an arc for each domain, in a fixed order', () => {
    expect(ringArcs({ education: 1, medical: 20 }).map((arc) => arc.domain)).toEqual(['medical', 'education']);
  });

  test('is closed when there is one domain', () => {
    expect(ringArcs({ social: 3 })).toEqual([{ domain: 'social', path: expect.stringMatching(/z$/) as string }]);
  });
});
