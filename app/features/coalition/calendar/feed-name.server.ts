/** What is followed of the agenda, in words: as the title of a page, and as the name of a calendar. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { AgendaFilter } from '#app/domain/meeting/agenda-filter.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

/** @returns null when nothing was chosen */
export function filterInWords(
  { groups }: Directory,
  { municipality, group, kind }: AgendaFilter,
  phrases: Phrases,
): string | null {
  const chosen = [
    municipality && phrases.municipality(municipality),
    kind && phrases.t(`agenda.kind.${kind}`),
    group && groups.find(({ id }) => id === group)?.name,
  ];
  return chosen.filter(Boolean).join(', ') || null;
}

export function feedName(directory: Directory, filter: AgendaFilter, phrases: Phrases): string {
  const coalition = directory.coalition.name;
  const what = filterInWords(directory, filter, phrases);
  return what === null
    ? phrases.t('agenda.feedName', { coalition })
    : phrases.t('agenda.feedNameOf', { coalition, what });
}
