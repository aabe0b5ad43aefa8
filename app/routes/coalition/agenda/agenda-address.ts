/** What somebody chose of the agenda, as it stands in an address. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { readAgendaFilter, type AgendaFilter } from '#app/domain/meeting/agenda-filter.ts';

/** @returns null when something is asked for that is not known */
export function filterAsked(directory: Directory, asked: URLSearchParams): AgendaFilter | null {
  return readAgendaFilter(directory, {
    municipality: asked.get('gemeente'),
    group: asked.get('groep'),
    kind: asked.get('soort'),
  });
}

export function filterAddress(directory: Directory, filter: AgendaFilter): URLSearchParams {
  const { gemeente, groep, soort } = filterChosen(directory, filter);
  return new URLSearchParams({ ...(gemeente && { gemeente }), ...(groep && { groep }), ...(soort && { soort }) });
}

/** Slugs and a kind; empty for what was not chosen. */
export function filterChosen(directory: Directory, { municipality, group, kind }: AgendaFilter) {
  return {
    gemeente: (municipality && directory.municipalityByCode(municipality)?.slug) ?? '',
    groep: (group && directory.groups.find(({ id }) => id === group)?.slug) ?? '',
    soort: kind ?? '',
  };
}
