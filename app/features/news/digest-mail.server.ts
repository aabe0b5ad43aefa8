/** The mails of a subscription: to confirm it, to tell that there is one already, and the news itself. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Mail, MailBlock, MailSite } from '#app/domain/mail/mail.ts';
import type { NewsKind } from '#app/domain/news/news-events.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { Subscription } from '#db/repositories/digest-subscriptions.server.ts';
import type { PartnerNews } from './partner-news.server.ts';

type Recipient = Pick<Subscription, 'id' | 'email' | 'language'>;

/** @param what is followed, in words */
export function askToConfirmMail(site: MailSite, to: Recipient, what: string, secret: string): Mail {
  const t = textsIn(to.language);
  return mail('digest-confirm', to, t('digestMail.confirm.subject'), [
    say(t('digestMail.confirm.text', { what })),
    link(t('digestMail.confirm.link'), site.baseUrl + paths.confirmDigest(secret), true),
    say(t('digestMail.confirm.notYou')),
  ]);
}

export function knownAlreadyMail(site: MailSite, to: Recipient, what: string, secret: string): Mail {
  const t = textsIn(to.language);
  return mail('digest-confirm', to, t('digestMail.known.subject'), [
    say(t('digestMail.known.text', { what })),
    link(t('digestMail.end'), site.baseUrl + paths.endDigest(secret), false),
  ]);
}

/** So many partners are named; the others are on the page the mail leads to. */
const MOST_NAMED = 25;

type Told = {
  /** Newest first. */
  news: readonly PartnerNews[];
  /** UTC milliseconds. */
  since: number;
  /** What is followed, in words. */
  what: string;
  /** Path of the page with all these partners. */
  page: string;
  secret: string;
};

export function digestMail(site: MailSite, to: Recipient, { t, day }: Phrases, told: Told): Mail {
  const { news, since, what, page, secret } = told;
  const ofKind = (kind: NewsKind): MailBlock[] => {
    const some = news.slice(0, MOST_NAMED).filter((one) => one.kind === kind);
    return some.length === 0 ? [] : [say(t(`digestMail.${kind}`)), ...some.map(partnerLink)];
  };
  const partnerLink = ({ organisation: { name, summary, slug } }: PartnerNews) =>
    link(`${name}: ${summary}`, site.baseUrl + paths.partner(slug), false);
  const more = news.length - MOST_NAMED;
  const end = site.baseUrl + paths.endDigest(secret);
  const digest = mail('digest', to, t('digestMail.subject', { count: news.length, what }), [
    say(t('digestMail.since', { what, date: day(localTime(since).date) })),
    ...ofKind('new'),
    ...ofKind('changed'),
    ...(more > 0 ? [say(t('digestMail.more', { count: more }))] : []),
    link(t('digestMail.all'), site.baseUrl + page, true),
    link(t('digestMail.end'), end, false),
  ]);
  return { ...digest, unsubscribeUrl: end };
}

function mail(kind: 'digest-confirm' | 'digest', to: Recipient, subject: string, blocks: MailBlock[]): Mail {
  const { id, email, language } = to;
  return { kind, recipient: email, language, subject, blocks, about: { kind: 'subscription', id } };
}

function say(text: string): MailBlock {
  return { kind: 'text', text };
}

function link(label: string, url: string, main: boolean): MailBlock {
  return { kind: 'link', label, url, main };
}
