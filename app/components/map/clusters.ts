/** Which pins stand alone and which are shown as a group, by zoom. The selected pin is never put in a group. */
import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { Bounds } from '#app/domain/geo/areas.ts';
import type { Point } from '#app/domain/geo/distance.ts';
import type { DomainCounts, MapPin } from '#app/domain/geo/pin-groups.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';

/** `order` is the place in the list: map and list go through the partners in the same order. */
export type PinMark = Point & { kind: 'pin'; key: string; order: number; pin: MapPin };
export type GroupMark = Point & {
  kind: 'group';
  key: string;
  order: number;
  count: number;
  domains: DomainCounts;
  /** Null when no zoom of the map takes the group apart. */
  opensAt: number | null;
  /** The slugs in the group, in the order of the list. */
  slugs: () => string[];
};
export type Mark = PinMark | GroupMark;
export type Clusters = { marksIn(bounds: Bounds, zoom: number): Mark[] };

type Leaf = { pin: MapPin; order: number };
/** Flat, because the library copies one level when it adds groups up. */
type Sum = Record<Domain, number> & { order: number };

/** Pixels between pins that can be told apart, given tiles of 256. */
const RADIUS = 42;

export function clusterPins(pins: MapPin[], selected: string | null, maxZoom: number): Clusters {
  const index = new Supercluster<Leaf, Sum>({
    radius: RADIUS,
    extent: 256,
    minZoom: 0,
    maxZoom,
    map: ({ pin, order }) => ({ ...nothing(), [pin.domain]: 1, order }),
    reduce(sum, more) {
      for (const domain of DOMAINS) sum[domain] += more[domain];
      sum.order = Math.min(sum.order, more.order);
    },
  });
  const leaves = pins.map((pin, order) => ({ pin, order }));
  const chosen = leaves.find(({ pin }) => pin.slug === selected);
  index.load(
    leaves
      .filter((leaf) => leaf !== chosen)
      .map((properties) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: [properties.pin.longitude, properties.pin.latitude] },
      })),
  );

  function markOf(feature: ClusterFeature<Sum> | PointFeature<Leaf>): Mark {
    const { properties } = feature;
    if (!('cluster_id' in properties)) return pinMark(properties);
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    const opensAt = index.getClusterExpansionZoom(properties.cluster_id);
    return {
      kind: 'group',
      key: `group ${latitude} ${longitude} ${properties.point_count}`,
      order: properties.order,
      latitude,
      longitude,
      count: properties.point_count,
      domains: countsOf(properties),
      opensAt: opensAt > maxZoom ? null : opensAt,
      slugs: () =>
        index
          .getLeaves(properties.cluster_id, Infinity)
          .map((leaf) => leaf.properties)
          .sort((a, b) => a.order - b.order)
          .map(({ pin }) => pin.slug),
    };
  }

  return {
    marksIn({ west, south, east, north }, zoom) {
      const marks = index.getClusters([west, south, east, north], Math.floor(zoom)).map(markOf);
      return (chosen ? [...marks, pinMark(chosen)] : marks).sort((a, b) => a.order - b.order);
    },
  };
}

function pinMark({ pin, order }: Leaf): PinMark {
  return { kind: 'pin', key: `pin ${pin.slug}`, order, pin, latitude: pin.latitude, longitude: pin.longitude };
}

function nothing(): Record<Domain, number> {
  return { medical: 0, social: 0, informal: 0, municipal: 0, education: 0 };
}

function countsOf(sum: Sum): DomainCounts {
  return Object.fromEntries(DOMAINS.flatMap((domain) => (sum[domain] > 0 ? [[domain, sum[domain]]] : [])));
}
