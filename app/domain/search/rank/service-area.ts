/** Whether a partner works where the client lives: by the services that were asked for, and what these state. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { areaHas } from '../index/columns.ts';
import type { LivePart } from '../index/search-index.ts';

/** CBS codes of where the services for one of the asked themes work; any service, when none is for them. */
export function askedAreas(organisation: Organisation, themes: string[]): string[] {
  const meant = organisation.services.filter((service) => service.themes.some((theme) => themes.includes(theme)));
  const services = meant.length > 0 ? meant : organisation.services;
  return [...new Set(services.flatMap((service) => service.serviceAreas))].sort();
}

/** The same question for one candidate of many. @param codes CBS codes the client may live in */
export function worksIn(part: LivePart, slot: number, themes: string[], codes: string[]): boolean {
  const { areas, areaOfService, serviceStarts } = part.columns;
  const numbers = codes.map((code) => areas.numberOf.get(code)).filter((number) => number !== undefined);
  let isMeant = false;
  let anyService = false;
  let meantService = false;
  part.organisations[slot]!.services.forEach((service, position) => {
    const area = areaOfService[serviceStarts[slot]! + position]!;
    const works = numbers.some((number) => areaHas(areas, area, number));
    anyService ||= works;
    if (themes.length === 0 || !service.themes.some((theme) => themes.includes(theme))) return;
    isMeant = true;
    meantService ||= works;
  });
  return isMeant ? meantService : anyService;
}
