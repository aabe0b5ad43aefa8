/** Examples of what can be asked, in the words and places of this installation. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

export type Example = { text: string; address: string };

const MONTH_MS = 30 * 86_400_000;
const FIVE_KILOMETRES = '5000';

export function examplesFor(directory: Directory, baseUrl: string, { t, day }: Phrases, now: number): Example[] {
  const theme = directory.vocabulary.theme[0]?.label.nl.toLowerCase() ?? '';
  const { code, name } = directory.municipalities[0] ?? { code: '', name: '' };
  const postcode = directory.postcodes.find(({ municipality }) => municipality === code)?.code ?? '';
  const monthAgo = localTime(now - MONTH_MS).date;
  const everything = { format: 'ndjson', full: 'true', full_service: 'true' };
  const ask = (step: string, asked: Record<string, string> = {}) =>
    baseUrl + paths.hsds(step, new URLSearchParams(asked));
  return [
    { text: t('connections.example.services'), address: ask('services') },
    {
      text: t('connections.example.search', { theme, name }),
      address: ask('services', { search: `${theme} ${name}` }),
    },
    {
      text: t('connections.example.near', { postcode }),
      address: ask('service_at_locations', { postcode, proximity: FIVE_KILOMETRES }),
    },
    {
      text: t('connections.example.changed', { date: day(monthAgo) }),
      address: ask('services', { modified_after: monthAgo }),
    },
    { text: t('connections.example.everything'), address: ask('organizations', everything) },
    {
      text: t('connections.example.plain'),
      address: baseUrl + paths.apiSearch(new URLSearchParams({ q: `${theme} ${name}` })),
    },
  ];
}
