/** A search inside another site: its name, the first answers, and the way to all of them. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { readSearchParameters } from '#app/domain/search/parameters.ts';
import { search } from '#app/domain/search/search.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { toPartnerLine } from '../directory/partner-lines.server.ts';
import { searchParametersOf, type EmbedRequest } from './embed-request.ts';

/** More would make the frame longer than the page around it. */
const SHOWN = 8;
const LONGEST_QUERY = 200;

export function viewEmbeddedSearch(
  directory: Directory,
  request: EmbedRequest,
  typed: string,
  phrases: Phrases,
  now: number,
) {
  const limited = searchParametersOf(request);
  const parameters = new URLSearchParams(limited);
  const q = typed.slice(0, LONGEST_QUERY).trim();
  if (q !== '') parameters.set('q', q);
  const answer = search(directory, readSearchParameters(directory, parameters), now);
  const { date } = localTime(now);
  return {
    title: embedTitle(request, phrases),
    q,
    limited: [...limited],
    count: answer.total,
    counted: phrases.t(q === '' && !request.theme ? 'embed.countAll' : 'embed.count', { count: answer.total }),
    partners: answer.hits(0, SHOWN).map(({ organisation }) => ({
      line: toPartnerLine(organisation, phrases, date),
      to: paths.partner(organisation.slug, limited),
    })),
    all: paths.search(parameters),
  };
}

/** "Vind hulp bij geldzorgen in Leudal" */
export function embedTitle({ municipality, theme }: EmbedRequest, { t, term }: Phrases): string {
  const named = { theme: theme && inSentence(term('theme', theme.id)), place: municipality?.name };
  if (theme && municipality) return t('embed.titleBoth', named);
  if (theme) return t('embed.titleTheme', named);
  return municipality ? t('embed.titlePlace', named) : t('embed.titleAll');
}
