/**
 * Who helps with a theme, and in which municipality. A partner helps somewhere when a service for that very theme
 * works there: another service of the same partner says nothing about it.
 */
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Directory } from './directory.ts';

/** Partners with a service for the theme, anywhere. */
export function helpersWith(directory: Directory, theme: string): Organisation[] {
  return directory.organisations.filter((one) => one.services.some((service) => service.themes.includes(theme)));
}

/** @param code CBS code of the municipality where the client lives */
export function helpersIn(directory: Directory, theme: string, code: string): Organisation[] {
  return directory.organisations.filter((one) => helpsIn(one, theme, code));
}

export function helpsIn(organisation: Organisation, theme: string, code: string): boolean {
  return organisation.services.some((service) => service.themes.includes(theme) && service.serviceAreas.includes(code));
}

export function partnersIn(directory: Directory, code: string): Organisation[] {
  return directory.organisations.filter((one) => one.services.some((service) => service.serviceAreas.includes(code)));
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
