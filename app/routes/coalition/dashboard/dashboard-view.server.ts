/** Which figures somebody sees, for which place, and how they are written. */
import type { RequestContext } from '#app/context.server.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { publicFigures } from '#app/features/coalition/figures.server.ts';
import { maySeeWork, workFigures } from '#app/features/coalition/work-figures.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import type { FigureView } from './figure-view.ts';
import { figureWords, type FigureWords } from './figure-words.server.ts';
import { viewDomains, viewMunicipalities, viewPartners } from './partner-figures.server.ts';
import { viewChecked, viewCoverage } from './quality-figures.server.ts';
import { viewCovenant, viewProgrammes, viewReactions } from './together-figures.server.ts';
import { viewWork } from './work-figures-view.server.ts';

type Asked = { request: Request; context: RequestContext };

export type DashboardAsked = {
  /** Null for the whole coalition, also when the address names what is not there. */
  place: Municipality | null;
  words: FigureWords;
};

export async function readDashboardRequest({ request, context }: Asked): Promise<DashboardAsked> {
  const directory = context.directory.current();
  const place = directory.municipalityBySlug(new URL(request.url).searchParams.get('gemeente') ?? '');
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  return { place, words: figureWords(phrases, place) };
}

export async function publicViews(context: RequestContext, { place, words }: DashboardAsked): Promise<FigureView[]> {
  const directory = context.directory.current();
  const figures = await publicFigures({ db: context.db, directory, now: context.clock() }, place);
  return [
    viewPartners(figures, words),
    viewDomains(figures, words),
    viewMunicipalities(figures, words),
    viewCoverage(figures, words),
    viewChecked(figures, directory.coalition.checkAfterMonths, words),
    viewProgrammes(figures, words),
    viewCovenant(figures, words),
    viewReactions(figures, words),
  ];
}

export async function workViews(context: RequestContext, { place, words }: DashboardAsked): Promise<FigureView[]> {
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  return viewWork(await workFigures(deps, place), words);
}

export type WorkView =
  | { kind: 'shown'; figures: FigureView[] }
  /** The municipalities somebody pulls, to choose from. */
  | { kind: 'choose'; places: { slug: string; name: string }[] }
  | { kind: 'hidden' };

export async function viewWorkFor(context: RequestContext, asked: DashboardAsked): Promise<WorkView> {
  const { actor } = context;
  if (maySeeWork(actor, asked.place)) return { kind: 'shown', figures: await workViews(context, asked) };
  if (!may(actor, 'see-figures')) return { kind: 'hidden' };
  const own = context.directory.current().municipalities.filter((one) => maySeeWork(actor, one));
  return { kind: 'choose', places: own.map(({ slug, name }) => ({ slug, name })) };
}
