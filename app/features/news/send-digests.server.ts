/**
 * Once a week, what is new and changed goes by mail to whoever asked for it. Telling and noting that it was told is one
 * transaction. Who has nothing to hear gets no mail. A subscription that nobody confirmed is forgotten.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { partnersFollowed, type Followed } from '#app/domain/news/followed.ts';
import { keptSince } from '#app/domain/privacy/retention.ts';
import { newsAfter, type News } from '#app/domain/news/news-events.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import type { Database, Queries } from '#db/database.ts';
import {
  dueSubscriptions,
  markTold,
  unconfirmedSubscriptions,
  type Subscription,
} from '#db/repositories/digest-subscriptions.server.ts';
import type { LiveDirectory } from '../live-directory.server.ts';
import { makeMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { digestMail } from './digest-mail.server.ts';
import { followedText } from './followed-text.server.ts';
import { followedPage } from './followed-page.ts';
import { eventsSince, type PartnerNews } from './partner-news.server.ts';
import { followedBy, forgetSubscription } from './subscription.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };
type Telling = Deps & { directory: Directory; events: ReadonlyMap<string, News[]>; upTo: number };

const WEEK_MS = 7 * 86_400_000;
/** A change carries the moment at which it began; by then it is written and seen by this process. */
const SETTLED_MS = 60_000;
const MOST_PER_RUN = 1000;
/** Few enough that a visitor who writes meanwhile hardly waits. */
const PER_TRANSACTION = 5;

export async function sendDigests(deps: Deps, live: Pick<LiveDirectory, 'current' | 'refresh'>): Promise<void> {
  const { db, now } = deps;
  const due = await dueSubscriptions(db.read, now - WEEK_MS, MOST_PER_RUN);
  if (due.length === 0) return;
  await live.refresh();
  const directory = live.current();
  const events = await eventsSince({ db, directory }, Math.min(...due.map(({ toldUntil }) => toldUntil)));
  const telling = { ...deps, directory, events, upTo: now - SETTLED_MS };
  for (let from = 0; from < due.length; from += PER_TRANSACTION) {
    await db.inTransaction(async (tx) => {
      for (const subscription of due.slice(from, from + PER_TRANSACTION)) await tell(tx, telling, subscription);
    });
    await nextTurn();
  }
}

/** Of two servers one tells. */
async function tell(tx: Queries, telling: Telling, subscription: Subscription): Promise<void> {
  const { directory, now, site, upTo } = telling;
  const { id, email, language, toldUntil } = subscription;
  if (!(await markTold(tx, subscription, upTo))) return;
  const followed = followedBy(subscription);
  const news = newsFor(telling, followed, toldUntil);
  if (news.length === 0) return;
  const phrases = phrasesIn(language, directory, now);
  const told = {
    news,
    since: toldUntil,
    what: followedText(followed, phrases),
    page: followedPage(directory, followed),
    secret: await makeMailLink(tx, { purpose: 'end-digest', subject: id, email }, now),
  };
  await queueMail(tx, telling, digestMail(site, subscription, phrases, told));
}

/** Newest first. */
function newsFor({ directory, events, upTo }: Telling, followed: Followed, since: number): PartnerNews[] {
  return partnersFollowed(directory, followed)
    .flatMap((organisation) => {
      const known = events.get(organisation.id)?.filter(({ at }) => at <= upTo);
      const news = known && newsAfter(known, since);
      return news ? [{ ...news, organisation }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

export async function forgetUnconfirmed({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await db.inTransaction(async (tx) => {
    for (const id of await unconfirmedSubscriptions(tx, keptSince('unconfirmed-subscription', now)))
      await forgetSubscription(tx, id);
  });
}
