/** What every page of the workbench starts from: who looks, all that waits for this person, and the words for it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Person } from '#app/domain/access/actor.ts';
import {
  daysWaiting,
  inLineOrder,
  isLate,
  LINE_ORDERS,
  type LineOrder,
  type WorkList,
} from '#app/domain/workbench/work-lists.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { workLists, type WorkLists } from '#app/features/curation/work-lists.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn, type Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { namesOfPeople, takenItems } from '#app/features/curation/taken-items.server.ts';
import { allowed } from '../guard.server.ts';
import { ORDER_NAME } from './line-order-name.ts';
import type { BenchLine } from './bench-list.tsx';

/** Making these is slow, so it is done once. */
const MOMENTS: Record<Language, Intl.DateTimeFormat> = { nl: momentsIn('nl-NL'), en: momentsIn('en-GB') };

function momentsIn(locale: string): Intl.DateTimeFormat {
  const timeZone = 'Europe/Amsterdam';
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
}

export type Bench = {
  /** Null: as the list itself is ordered, with what waits for an answer first. */
  order: LineOrder | null;
  person: Person;
  lists: WorkLists;
  phrases: Phrases;
  now: number;
  /** "vandaag", "3 dagen" */
  age(since: number): string;
  /** "28 november om 09:14" */
  moment(at: number): string;
};

export async function openBench({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<Bench> {
  const person = await allowed({ request, context }, 'open-workbench');
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const lists = await workLists({ db: context.db, directory }, person);
  const age = (since: number) => phrases.t('bench.days', { count: daysWaiting(since, now) });
  const moment = (at: number) => MOMENTS[phrases.language].format(at);
  const asked = new URL(request.url).searchParams.get(ORDER_NAME);
  const order = LINE_ORDERS.find((one) => one === asked) ?? null;
  return { order, person, lists, phrases, now, age, moment };
}

type Waiting = Pick<BenchLine, 'id' | 'title' | 'domain' | 'what'> & {
  /** Id of the person who did it, or how to call whoever did; null when nobody did. */
  by: string | null;
  since: number | null;
  /** What is posted when it is ticked; absent for what is only dealt with by itself. */
  tick?: string;
};

/** The lines of one list, with names for the people in them. */
export async function benchLines(
  { context }: Pick<LoaderFunctionArgs, 'context'>,
  { age, now, order, phrases }: Bench,
  list: WorkList,
  items: Waiting[],
): Promise<BenchLine[]> {
  const taken = await takenItems(context.db, list);
  const names = await namesOfPeople(context.db, [...taken.values(), ...items.flatMap(({ by }) => by ?? [])]);
  const named = (person: string | undefined) => (person === undefined ? null : (names.get(person) ?? person));
  const query = order === null ? '' : `?${new URLSearchParams({ [ORDER_NAME]: order })}`;
  return inLineOrder(items, order).map(({ id, title, domain, what, by, since, tick = null }) => ({
    id,
    tick,
    href: paths.workbench(LIST_PATHS[list], id) + query,
    title,
    domain,
    what,
    when: [by === null ? null : (names.get(by) ?? by), since === null ? null : age(since)].filter(Boolean).join(', '),
    isLate: since !== null && isLate(since, now),
    takenBy: taken.has(id) ? (named(taken.get(id)) ?? phrases.t('bench.somebody')) : null,
  }));
}

/** The part of the address of each list. */
export const LIST_PATHS: Record<WorkList, string> = {
  applications: 'aanmeldingen',
  changes: 'wijzigingen',
  overdue: 'controle',
  signals: 'signalen',
  duplicates: 'dubbel',
  mail: 'post',
};
