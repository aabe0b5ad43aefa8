/** Where a made-up partner works: in its own municipality, with the neighbours, in its province or everywhere. */
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { groupBy } from '#app/domain/group-by.ts';
import type { Chance } from '../chance.ts';
import type { PartnerKind } from './large-texts.ts';

export type Reach = {
  /** CBS codes, sorted. */ codesFor(kind: PartnerKind, home: Municipality, chance: Chance): string[];
};

/** Shares of the partners with each reach; what is left works in the whole country. */
const SHARES: Record<PartnerKind['reach'], { own: number; neighbours: number; province: number; most: number }> = {
  own: { own: 0.8, neighbours: 0.2, province: 0, most: 3 },
  near: { own: 0.36, neighbours: 0.57, province: 0.065, most: 6 },
  wide: { own: 0.02, neighbours: 0.56, province: 0.4, most: 12 },
};

export function reachIn(municipalities: Municipality[]): Reach {
  const everywhere = municipalities.map((one) => one.code).sort();
  const provinces = groupBy(municipalities, (one) => one.region);
  const nearestFirst = new Map<string, string[]>();

  function nearest(home: Municipality): string[] {
    let codes = nearestFirst.get(home.code);
    if (!codes) {
      const others = municipalities
        .filter((one) => one !== home)
        .map((one) => [distanceKm(home, one), one.code] as const);
      codes = others.sort(([a], [b]) => a - b).map(([, code]) => code);
      nearestFirst.set(home.code, codes);
    }
    return codes;
  }

  return {
    codesFor(kind, home, chance) {
      const { own, neighbours, province, most } = SHARES[kind.reach];
      const draw = chance.next();
      if (draw < own) return [home.code];
      if (draw < own + neighbours) return [home.code, ...nearest(home).slice(0, chance.between(1, most))].sort();
      if (draw >= own + neighbours + province) return everywhere;
      return provinces
        .get(home.region)!
        .map((one) => one.code)
        .sort();
    },
  };
}
