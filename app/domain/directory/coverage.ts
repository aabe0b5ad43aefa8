/**
 * Who helps with a theme, and in which municipality. A partner helps somewhere when a service for that very theme
 * works there: another service of the same partner says nothing about it. Answered from the search index, so that it
 * costs as much as there are answers, not as there are partners.
 */
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { ANY_THEME, areaKey, termKey } from '#app/domain/search/index/index-part.ts';
import { rangeOf } from '#app/domain/search/index/postings.ts';
import type { Directory } from './directory.ts';

/** Partners with a service for the theme, anywhere. */
export function helpersWith(directory: Directory, theme: string): Organisation[] {
  return partnersOf(directory, 'terms', termKey('theme', theme));
}

/** @param code CBS code of the municipality where the client lives */
export function helpersIn(directory: Directory, theme: string, code: string): Organisation[] {
  return partnersOf(directory, 'served', areaKey(theme, code));
}

export function partnersIn(directory: Directory, code: string): Organisation[] {
  return partnersOf(directory, 'served', areaKey(ANY_THEME, code));
}

/** Partners that take part in a programme, anywhere. */
export function partnersWithin(directory: Directory, programme: string): Organisation[] {
  return partnersOf(directory, 'terms', termKey('programme', programme));
}

function partnersOf({ search }: Directory, table: 'terms' | 'served', key: string): Organisation[] {
  return search.parts.flatMap((part) => {
    const { from, to } = rangeOf(part[table], key);
    const found: Organisation[] = [];
    for (let at = from; at < to; at++) {
      const slot = part[table].slots[at]!;
      if (part.gone[slot] === 0) found.push(part.organisations[slot]!);
    }
    return found;
  });
}

/** The theme is what this partner does first of all. */
export function isMainTheme(organisation: Organisation, theme: string): boolean {
  return organisation.services[0]?.themes[0] === theme;
}

/** The other municipalities where somebody helps with the theme, nearest first (straight line). */
export function nearestWithHelp(directory: Directory, theme: string, from: Municipality): Municipality[] {
  return directory.municipalities
    .filter((one) => one.code !== from.code && helpersIn(directory, theme, one.code).length > 0)
    .sort((a, b) => distanceKm(from, a) - distanceKm(from, b));
}
