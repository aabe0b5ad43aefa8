/**
 * The figures everybody may see, of the whole coalition or of one municipality, counted from the directory in memory
 * and one query. Counted once for each directory and day: what is published has not changed in between.
 */
import { checkedByDomain, type CheckedInDomain } from '#app/domain/dashboard/checked-share.ts';
import { lastMonths } from '#app/domain/dashboard/calendar.ts';
import { covenantByRing, type CovenantOfRing } from '#app/domain/dashboard/covenant-by-ring.ts';
import { coverageByTheme, type ThemeCoverage } from '#app/domain/dashboard/coverage-by-theme.ts';
import { partnersOverTime, type MonthOfPartners } from '#app/domain/dashboard/partners-over-time.ts';
import { programmeReach, type ProgrammeReach } from '#app/domain/dashboard/programme-reach.ts';
import { reactionShares, type ReactionShares } from '#app/domain/dashboard/reaction-shares.ts';
import { helpersIn, partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import type { Database } from '#db/database.ts';
import { partnerLives } from '#db/repositories/figures.server.ts';

type Deps = { db: Database; directory: Directory; now: number };

export type PublicFigures = {
  partners: number;
  overTime: MonthOfPartners[];
  byDomain: { domain: Domain; count: number }[];
  /** Of every municipality, also when only one is asked for. */
  byMunicipality: MunicipalityCount[];
  checked: CheckedInDomain[];
  coverage: ThemeCoverage[];
  /** In one municipality: how many partners help with each theme. */
  helpers: { theme: string; count: number }[];
  programmes: ProgrammeReach[];
  covenant: CovenantOfRing[];
  reactions: ReactionShares | null;
};

export type MunicipalityCount = Pick<Municipality, 'code' | 'slug' | 'name'> & { count: number };

const MONTHS_BACK = 24;

type Counted = { date: string; figures: Map<string, Promise<PublicFigures>>; byMunicipality: MunicipalityCount[] };

const counted = new WeakMap<Directory, Counted>();

export function publicFigures(deps: Deps, municipality: Municipality | null): Promise<PublicFigures> {
  const { figures, byMunicipality } = countedToday(deps);
  const key = municipality?.code ?? '';
  const known = figures.get(key);
  if (known) return known;
  const counting = countFigures(deps, municipality, byMunicipality);
  figures.set(key, counting);
  // What could not be counted is tried again by the next visitor.
  counting.catch(() => figures.delete(key));
  return counting;
}

function countedToday({ directory, now }: Deps): Counted {
  const { date } = localTime(now);
  const known = counted.get(directory);
  if (known?.date === date) return known;
  const byMunicipality = directory.municipalities.map(({ code, slug, name }) => ({
    code,
    slug,
    name,
    count: partnersIn(directory, code).length,
  }));
  const anew = { date, figures: new Map<string, Promise<PublicFigures>>(), byMunicipality };
  counted.set(directory, anew);
  return anew;
}

async function countFigures(
  { db, directory, now }: Deps,
  municipality: Municipality | null,
  byMunicipality: MunicipalityCount[],
): Promise<PublicFigures> {
  const partners = municipality ? partnersIn(directory, municipality.code) : directory.organisations;
  const places = municipality ? [municipality] : directory.municipalities;
  const lives = await partnerLives(db.read, municipality?.code ?? null);
  const programmes = directory.vocabulary.programme.map(({ id }) => id);
  const reactions = partners.flatMap(({ id }) => directory.reactions.get(id) ?? []);
  return {
    partners: partners.length,
    overTime: partnersOverTime(lives, lastMonths(now, MONTHS_BACK)),
    byDomain: DOMAINS.map((domain) => ({ domain, count: partners.filter((one) => one.domain === domain).length })),
    byMunicipality,
    checked: checkedByDomain(partners, directory.coalition.checkAfterMonths, now),
    coverage: coverageByTheme(directory, places),
    helpers: municipality ? helpersPerTheme(directory, municipality) : [],
    programmes: programmeReach(partners, programmes, new Set(places.map(({ code }) => code))),
    covenant: covenantByRing(partners, directory.memberships),
    reactions: reactionShares(reactions, now),
  };
}

function helpersPerTheme(directory: Directory, { code }: Municipality) {
  return directory.vocabulary.theme.map(({ id: theme }) => ({
    theme,
    count: helpersIn(directory, theme, code).length,
  }));
}
