/**
 * New and changed partners of the directory. Which may have news is known in memory; what it is, is read from their
 * history. Who left the directory has no news: nothing of it is told any more.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Directory } from '#app/domain/directory/directory.ts';
import { partnersFollowed, type Followed } from '#app/domain/news/followed.ts';
import { newsAfter, newsEvents, type News } from '#app/domain/news/news-events.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Database } from '#db/database.ts';
import { historySteps } from '#db/repositories/history-steps.server.ts';

type Deps = { db: Database; directory: Directory };

export type PartnerNews = News & { organisation: Organisation };

/** Histories are long texts, so that few are held at a time. */
const READ_AT_ONCE = 50;
/** Of so many partners the history is read; when that of all of them is silent, there is less to tell. */
const MOST_LOOKED_AT = 200;
/** For whoever looks rarely: a partner that came and was corrected soon after is still called new. */
const NEW_FOR_MS = 28 * 86_400_000;

/** The last news of each partner, newest first. */
export async function latestNews({ db, directory }: Deps, followed: Followed, most: number): Promise<PartnerNews[]> {
  const candidates = [...partnersFollowed(directory, followed)].sort(
    (a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1),
  );
  let news: PartnerNews[] = [];
  for (let from = 0; from < Math.min(candidates.length, MOST_LOOKED_AT); from += READ_AT_ONCE) {
    const oldestTold = news[most - 1]?.at ?? 0;
    // A change that nobody sees makes an entry newer than its news.
    if (oldestTold >= candidates[from]!.updatedAt) break;
    const some = candidates.slice(from, from + READ_AT_ONCE);
    const events = await eventsOf(db, some);
    news.push(
      ...some.flatMap((organisation) => {
        const known = events.get(organisation.id) ?? [];
        const latest = newsAfter(known, (known.at(-1)?.at ?? 0) - NEW_FOR_MS);
        return latest ? [{ ...latest, organisation }] : [];
      }),
    );
    news = news.sort((a, b) => b.at - a.at).slice(0, most);
  }
  return news;
}

/** The news of every partner that changed after `since`, by its id; oldest first. */
export async function eventsSince({ db, directory }: Deps, since: number): Promise<ReadonlyMap<string, News[]>> {
  return eventsOf(
    db,
    directory.organisations.filter(({ updatedAt }) => updatedAt > since),
  );
}

async function eventsOf(db: Database, organisations: readonly Organisation[]): Promise<Map<string, News[]>> {
  const events = new Map<string, News[]>();
  for (let from = 0; from < organisations.length; from += READ_AT_ONCE) {
    const some = organisations.slice(from, from + READ_AT_ONCE);
    const histories = await historySteps(
      db.read,
      some.map(({ id }) => id),
    );
    for (const one of some) events.set(one.id, newsEvents(one, histories.get(one.id) ?? []));
    // After a large import this goes on for a while; a visitor need not wait for it.
    await nextTurn();
  }
  return events;
}
