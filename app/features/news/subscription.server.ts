/**
 * Somebody asks for mail about new and changed partners, confirms that by the link in a mail, and stops it. What is
 * answered to who asks is the same for every address: whether it gets such mail already is told in a mail alone.
 */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Followed } from '#app/domain/news/followed.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import type { Database, Queries } from '#db/database.ts';
import {
  ensureSubscription,
  markConfirmed,
  removeSubscription,
  subscriptionById,
  type Subscription,
} from '#db/repositories/digest-subscriptions.server.ts';
import { removeMailLinksOf } from '#db/repositories/mail-links.server.ts';
import { removeMailsAbout } from '#db/repositories/outbox.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink, readMailLink, spendMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { askToConfirmMail, knownAlreadyMail } from './digest-mail.server.ts';
import { followedText } from './followed-text.server.ts';

/** `ip`: network address of the visitor */
type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

export type Subscribed = { ok: true } | { ok: false; error: 'limit' };

export async function subscribe(
  deps: Deps & { ip: string },
  directory: Directory,
  { email, language, ...followed }: Followed & { email: string; language: Language },
): Promise<Subscribed> {
  const counted = { 'digest-by-address': deps.ip, 'digest-by-email': canonicalEmail(email) };
  if (!(await isWithinLimits(deps, counted))) return { ok: false, error: 'limit' };
  const what = followedText(followed, phrasesIn(language, directory, deps.now));
  await deps.db.inTransaction(async (tx) => {
    const { municipality, theme } = followed;
    const asked = { id: deps.newId(), email, language, municipality: municipality ?? '', theme: theme ?? '' };
    const subscription = await ensureSubscription(tx, asked, deps.now);
    const isKnown = subscription.confirmedAt !== null;
    const purpose = isKnown ? 'end-digest' : 'confirm-digest';
    const secret = await makeMailLink(tx, { purpose, subject: subscription.id, email }, deps.now);
    const compose = isKnown ? knownAlreadyMail : askToConfirmMail;
    await queueMail(tx, deps, compose(deps.site, { ...subscription, language }, what, secret));
  });
  return { ok: true };
}

/** @returns null for a link that does not hold, also because the subscription is no longer there */
export async function readSubscription(
  db: Queries,
  purpose: 'confirm-digest' | 'end-digest',
  secret: string | null,
  now: number,
): Promise<Subscription | null> {
  const link = await readMailLink(db, purpose, secret, now);
  return link && subscriptionById(db, link.subject);
}

/** Not `ok`: the link does not hold. */
export function confirmSubscription({ db, now }: Pick<Deps, 'db' | 'now'>, secret: string | null) {
  return db.inTransaction(async (tx): Promise<{ ok: boolean }> => {
    const link = await spendMailLink(tx, 'confirm-digest', secret, now);
    if (!link || !(await subscriptionById(tx, link.subject))) return { ok: false };
    await markConfirmed(tx, link.subject, now);
    return { ok: true };
  });
}

/** Nothing happens for a link that does not hold: stopping twice is no mistake. */
export function endSubscription({ db, now }: Pick<Deps, 'db' | 'now'>, secret: string | null): Promise<void> {
  return db.inTransaction(async (tx) => {
    const link = await readMailLink(tx, 'end-digest', secret, now);
    if (link) await forgetSubscription(tx, link.subject);
  });
}

/** With its links, and the mails that were sent for it or still wait: the address is kept nowhere because of it. */
export async function forgetSubscription(tx: Queries, id: string): Promise<void> {
  await removeSubscription(tx, id);
  await removeMailLinksOf(tx, id);
  await removeMailsAbout(tx, 'subscription', id);
}

export function followedBy({ municipality, theme }: Pick<Subscription, 'municipality' | 'theme'>): Followed {
  return { municipality: municipality || null, theme: theme || null };
}
