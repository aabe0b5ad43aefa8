/**
 * Whom made-up partners refer to: somebody with a theme they do not have themselves, who works where they live. Who
 * helps whom is noted while the partners go by, so that none of them has to be kept or made twice.
 */
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import type { StartingPartner } from '../partners.ts';
import type { SeedRoute } from '../schema.ts';
import { chanceOf, type Chance } from '../chance.ts';

/** Three on average. */
const ROUTES = [0, 1, 2, 3, 4, 5, 6];
/** How often somebody calls the desk that everybody there knows, rather than one of all who help. */
const KNOWN_DESK = 0.2;

export type LargeRoutes = {
  /** The same partners. */
  noted(partners: Iterable<StartingPartner>): Generator<StartingPartner>;
  /** Between all that were noted. */
  routes(): Generator<SeedRoute>;
};

type Referrer = { slug: string; home: string; themes: string[] };

export function largeRoutes(themes: readonly string[]): LargeRoutes {
  const referrers: Referrer[] = [];
  /** Theme → CBS code → who helps with it there, by their place among the referrers. */
  const helpers = new Map(themes.map((theme) => [theme, new Map<string, number[]>()]));

  function note({ slug, details: { locations, services } }: StartingPartner): void {
    const own = new Set<string>();
    for (const service of services) {
      for (const theme of service.themes) {
        own.add(theme);
        for (const code of service.serviceAreas) addOnce(helpers.get(theme)!, code, referrers.length);
      }
    }
    referrers.push({ slug, home: locations[0]!.municipality!, themes: [...own] });
  }

  function helperFor(theme: string, home: string, chance: Chance): Referrer | null {
    const here = helpers.get(theme)!.get(home);
    if (!here) return null;
    return referrers[chance.happens(KNOWN_DESK) ? here[0]! : chance.pick(here)]!;
  }

  return {
    *noted(partners) {
      for (const partner of partners) {
        note(partner);
        yield partner;
      }
    },
    *routes() {
      for (const { slug, home, themes: own } of referrers) {
        const chance = chanceOf(`routes of ${slug}`);
        const others = themes.filter((theme) => !own.includes(theme));
        for (const theme of chance.pickSome(others, chance.pick(ROUTES))) {
          const helper = helperFor(theme, home, chance);
          if (helper) yield { from: slug, to: helper.slug, theme, frequency: chance.pick(ROUTE_FREQUENCIES) };
        }
      }
    },
  };
}

function addOnce(byCode: Map<string, number[]>, code: string, helper: number): void {
  const list = byCode.get(code);
  if (!list) byCode.set(code, [helper]);
  else if (list.at(-1) !== helper) list.push(helper);
}
