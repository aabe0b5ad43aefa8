/** Answers for an address that no partner has today. */
import { localTime } from '#app/domain/hours/local-time.ts';
import { data, redirect } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { viewSimilar, type SimilarView } from './network.server.ts';
import { searchOrigin } from './search-origin.server.ts';

/** In words, because this page loads no texts of its own. */
export type DepartedView = {
  departed: true;
  title: string;
  since: string;
  search: { to: string; text: string };
  similar: SimilarView | null;
};

/**
 * @param to the page of that kind of another partner
 * @returns what to throw: a redirect to the partner it became part of, 410 with an explanation, or 404
 */
export async function absentPartner(
  request: Request,
  context: RequestContext,
  slug: string,
  to: (slug: string) => string,
) {
  const directory = context.directory.current();
  // Most addresses that do not exist never did.
  const gone = directory.slugs.has(slug) ? await readDeparted({ db: context.db, directory }, slug) : null;
  if (!gone) return new Response(null, { status: 404 });
  if (gone.kind === 'moved') return redirect(to(gone.slug), 302);

  const { entry } = gone;
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const { t, day } = phrases;
  const date = day(localTime(entry.archivedAt ?? entry.updatedAt).date);
  const origin = searchOrigin(directory, entry, new URLSearchParams(), context.clock());
  const view: DepartedView = {
    departed: true,
    title: t('departed.title', { name: entry.name }),
    since: t('departed.since', { date }),
    search: { to: paths.search(), text: t('departed.search') },
    similar: viewSimilar(directory, entry, entry.services[0]?.themes[0], origin, phrases),
  };
  return data(view, { status: 410 });
}
