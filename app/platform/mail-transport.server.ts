/**
 * Where a mail goes: to a mail server, or into a folder of this machine. What comes back of a failure names no address,
 * so that it may stand in a log.
 */
import { createTransport } from 'nodemailer';
import { writeMailFile } from './mail-folder.server.ts';

export type OutgoingMail = {
  /** In angle brackets. */
  messageId: string;
  /** What it is, such as `sign-in`; goes along as a header, for rules in a mailbox. */
  kind: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click stops mail of this kind (RFC 8058); null for mail that nobody subscribed to. */
  unsubscribe: string | null;
  /** UTC milliseconds. */
  at: number;
};

/** `permanent`: this mail was refused for good, so that trying again has no use. */
export type Delivery = { ok: true } | { ok: false; permanent: boolean; reason: string };

/** Answers within two and a half minutes, and does not throw because a server or disk fails. */
export type MailTransport = { send(mail: OutgoingMail): Promise<Delivery> };

const STEP_TIMEOUT_MS = 20_000;
/** A server that looks a mail over first is slow to say that it took it. Who gives up before sends a second copy. */
const SILENCE_MS = 2 * 60_000;
const WHOLE_TIMEOUT_MS = 150_000;

/** @param smtpUrl `smtp://` or `smtps://`, with user and password when needed */
export function smtpTransport(smtpUrl: string): MailTransport {
  const transport = createTransport({
    url: smtpUrl,
    dnsTimeout: STEP_TIMEOUT_MS,
    connectionTimeout: STEP_TIMEOUT_MS,
    greetingTimeout: STEP_TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
  });
  return {
    async send({ messageId, kind, from, to, subject, text, html, unsubscribe, at }) {
      try {
        await transport.sendMail({
          messageId,
          from,
          // As an object: an address is never read as a list of addresses.
          to: { name: '', address: to },
          subject,
          text,
          html,
          date: new Date(at),
          // Nobody's holiday message answers it.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Mail-Kind': kind, ...unsubscribeHeaders(unsubscribe) },
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: AbortSignal.timeout(WHOLE_TIMEOUT_MS),
        });
        return { ok: true };
      } catch (error) {
        return { ok: false, permanent: isRefusal(error), reason: reasonOf(error) };
      }
    },
  };
}

function unsubscribeHeaders(address: string | null): Record<string, string> {
  if (address === null) return {};
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

export function folderTransport(folder: string): MailTransport {
  return {
    async send(mail) {
      try {
        await writeMailFile(folder, mail);
        return { ok: true };
      } catch (error) {
        return { ok: false, permanent: false, reason: reasonOf(error) };
      }
    },
  };
}

const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];
const SIGN_IN_FIRST = 530;

/** An answer of 5xx to a mail is for good; one to our connection or password is not about the mail. */
function isRefusal(error: unknown): boolean {
  const { permanent, command, responseCode } = partsOf(error);
  return permanent === true && ABOUT_THE_MAIL.includes(String(command)) && responseCode !== SIGN_IN_FIRST;
}

const REASON_LENGTH = 200;

/** The words of the server, or the code of what went wrong on the way there. */
function reasonOf(error: unknown): string {
  const { response, originalCode, code, name } = partsOf(error);
  return String(response ?? originalCode ?? code ?? name)
    .replace(/\S*@\S*/g, '…')
    .slice(0, REASON_LENGTH);
}

function partsOf(error: unknown): Record<string, unknown> {
  return error instanceof Error ? { ...error, name: error.name } : {};
}
