/**
 * A mail before it is written out: blocks that both a text and an HTML version are made of. What it says is composed by
 * features, in the language of its reader; sending it is the work of the outbox.
 */
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';

export const MAIL_KINDS = [
  'sign-in',
  'application-started',
  'application-confirm',
  'application-received',
  'application-decided',
  'question',
  'answer-received',
  'invitation',
  'registration-invitation',
  'entry-changed',
  'change-decided',
  'check',
  'check-reminder',
  'entry-archived',
  'signal',
  'signal-answer',
  'digest-confirm',
  'digest',
  'meeting-registered',
  'meeting-reminder',
  'meeting-changed',
  'lesson-proposed',
  'lesson-decided',
  'contact-notice',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export type MailBlock =
  | { kind: 'text'; text: string }
  /** A code to type over, such as `482913`. */
  | { kind: 'code'; code: string }
  /** What somebody else wrote. */
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: string[] }
  /** `main`: the one thing the reader most likely wants to do. */
  | { kind: 'link'; label: string; url: string; main: boolean };

export type Mail = {
  kind: MailKind;
  recipient: string;
  language: Language;
  subject: string;
  blocks: MailBlock[];
  /** Where one request ends the mails of this kind (RFC 8058), for the button of a mail program. It stands in the text too. */
  unsubscribeUrl?: string;
  /** What the mail is about, so that its history is found there. */
  about: { kind: 'organisation' | 'application' | 'subscription' | 'meeting' | 'lesson'; id: string } | null;
};

/** The installation as its mails name it. */
export type MailSite = {
  name: string;
  /** Without a slash at the end. */
  baseUrl: string;
  /** The address mails come from. */
  from: string;
};
