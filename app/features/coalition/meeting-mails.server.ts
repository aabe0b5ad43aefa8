/** The mails to whoever comes to a meeting: that they are registered, that it is tomorrow, and that something changed. */
import type { DayNews } from '#app/domain/meeting/day-news.ts';
import type { Meeting, MeetingRegistration } from '#app/domain/meeting/meeting.ts';
import type { Mail, MailBlock, MailSite } from '#app/domain/mail/mail.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { dayInWords, timeInWords } from './meeting-times.server.ts';

type Deps = { site: MailSite; now: number };

/** Who gets it. `seesLink`: works in the network, so that the video link is for them. */
export type MeetingReader = Pick<MeetingRegistration, 'email' | 'language'> & { seesLink: boolean };

/** The day of a meeting, and the secret with which its reader says not to come. */
type Coming = { meeting: Meeting; on: string; secret: string };

export function registeredMail(deps: Deps, to: MeetingReader, coming: Coming): Mail {
  return comingMail('registered', deps, to, coming);
}

export function reminderMail(deps: Deps, to: MeetingReader, coming: Coming): Mail {
  return comingMail('reminder', deps, to, coming);
}

function comingMail(
  which: 'registered' | 'reminder',
  deps: Deps,
  to: MeetingReader,
  { meeting, on, secret }: Coming,
): Mail {
  const t = textsIn(to.language);
  const named = { title: meeting.title, day: dayInWords(to.language, on, deps.now) };
  return mail(`meeting-${which}`, meeting, to, t(`meetingMail.${which}.subject`, named), [
    say(t(`meetingMail.${which}.text`, named)),
    ...facts(deps, to, meeting, on),
    link(t('meetingMail.see'), deps.site.baseUrl + paths.meeting(meeting.slug, on), true),
    link(t('meetingMail.calendar'), deps.site.baseUrl + paths.meetingFile(meeting.slug), false),
    say(t('meetingMail.cannot')),
    link(t('meetingMail.end'), deps.site.baseUrl + paths.endRegistration(secret), false),
  ]);
}

/** @param secret null when there is nothing to unregister from */
export type ToldNews = { news: DayNews; secret: string | null };

/** One mail to one person, of all the days it is about. */
export function changedMail(
  deps: Deps,
  to: MeetingReader,
  { meeting, told, reason }: { meeting: Meeting; told: readonly ToldNews[]; reason: string },
): Mail {
  const t = textsIn(to.language);
  const isOff = told.every(({ news }) => news.kind === 'cancelled');
  const subject = t(isOff ? 'meetingMail.changed.off' : 'meetingMail.changed.subject', { title: meeting.title });
  return mail('meeting-changed', meeting, to, subject, [
    ...told.flatMap((one) => newsBlocks(deps, to, meeting, one)),
    ...reasonBlocks(to, reason),
    link(t('meetingMail.see'), deps.site.baseUrl + paths.meeting(meeting.slug), true),
  ]);
}

/** An organiser took somebody off the list. */
export function removedMail(deps: Deps, to: MeetingReader, meeting: Meeting, on: string, reason: string): Mail {
  const t = textsIn(to.language);
  const named = { title: meeting.title, day: dayInWords(to.language, on, deps.now) };
  return mail('meeting-changed', meeting, to, t('meetingMail.removed.subject', named), [
    say(t('meetingMail.removed.text', named)),
    ...reasonBlocks(to, reason),
    link(t('meetingMail.see'), deps.site.baseUrl + paths.meeting(meeting.slug, on), true),
  ]);
}

function newsBlocks(deps: Deps, to: MeetingReader, meeting: Meeting, { news, secret }: ToldNews): MailBlock[] {
  const t = textsIn(to.language);
  const intro = say(
    t(`meetingMail.news.${news.kind}`, { title: meeting.title, day: dayInWords(to.language, news.on, deps.now) }),
  );
  if (news.kind === 'cancelled') return [intro];
  const end =
    secret === null ? [] : [link(t('meetingMail.end'), deps.site.baseUrl + paths.endRegistration(secret), false)];
  return [intro, ...facts(deps, to, meeting, news.kind === 'moved' ? news.to : news.on), ...end];
}

function reasonBlocks({ language }: MeetingReader, reason: string): MailBlock[] {
  return reason === '' ? [] : [say(textsIn(language)('meetingMail.reason')), { kind: 'quote', text: reason }];
}

function facts(deps: Deps, { language, seesLink }: MeetingReader, meeting: Meeting, on: string): MailBlock[] {
  const t = textsIn(language);
  const { place, videoLink } = meeting;
  const when = [dayInWords(language, on, deps.now), timeInWords(language, meeting, on)].join(', ');
  const items = [when, ...(place ? [t('meetingMail.place', { place })] : [])];
  const list: MailBlock = { kind: 'list', items };
  return videoLink && seesLink ? [list, link(t('meetingMail.video'), videoLink, false)] : [list];
}

function mail(
  kind: 'meeting-registered' | 'meeting-reminder' | 'meeting-changed',
  { id }: Meeting,
  { email, language }: MeetingReader,
  subject: string,
  blocks: MailBlock[],
): Mail {
  return { kind, recipient: email, language, subject, blocks, about: { kind: 'meeting', id } };
}

function say(text: string): MailBlock {
  return { kind: 'text', text };
}

function link(label: string, url: string, main: boolean): MailBlock {
  return { kind: 'link', label, url, main };
}
