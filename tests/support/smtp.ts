/** A real mail server on a free port of this machine. It keeps what it receives, and refuses when told to. */
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { MailKind } from '#app/domain/mail/mail.ts';
import { parseMail, type ParsedMail } from './parse-mail.ts';

/** `to` is whom it was delivered for, whatever its headers say. */
export type ReceivedMail = ParsedMail & { to: string; from: string };

export type RefusalStep = 'connect' | 'sender' | 'recipient' | 'data';

export type TestSmtp = {
  url: string;
  port: number;
  /** Oldest first. */
  received: ReceivedMail[];
  /** Answers the next mail with this code instead of taking it. Refusals wait in line. */
  refuse(code: number, step?: RefusalStep): void;
  /** Breaks the connections off while the next mail comes in, so many times. */
  breakOff(times: number): void;
  /** How long it takes to say that it took a mail in. */
  takesMs(ms: number): void;
  /**
   * Waits for a mail to this address that no earlier call was given.
   * @param which its kind, or a pattern of its subject
   */
  mailTo(address: string, which?: MailKind | RegExp): Promise<ReceivedMail>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 10_000;
const LOOK_MS = 20;

/**
 * @param port the one of a server that was stopped, to be found at the same address again
 * @param patienceMs how long a mail is waited for
 */
export async function startSmtp({ port = 0, patienceMs = PATIENCE_MS } = {}): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const given = new Set<ReceivedMail>();
  const refusals: { code: number; step: RefusalStep }[] = [];
  const connections = new Set<Socket>();
  let breaks = 0;
  let delayMs = 0;

  function refusalAt(step: RefusalStep): Error | null {
    if (refusals[0]?.step !== step) return null;
    const refusal = refusals.shift();
    return Object.assign(new Error('5.0.0 <somebody@voorbeeld.example> refused by the test'), {
      responseCode: refusal?.code,
    });
  }

  const server = new SMTPServer({
    authOptional: true,
    // Its own certificate is one that nobody trusts.
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, done) => done(refusalAt('connect')),
    onMailFrom: (_address, _session, done) => done(refusalAt('sender')),
    onRcptTo: (_address, _session, done) => done(refusalAt('recipient')),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusalAt('data');
        if (refusal) return done(refusal);
        if (breaks > 0) {
          breaks -= 1;
          for (const connection of connections) connection.destroy();
          return;
        }
        const parsed = parseMail(Buffer.concat(chunks).toString('latin1'));
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        for (const { address } of envelope.rcptTo) received.push({ ...parsed, to: address, from });
        if (delayMs === 0) done();
        else setTimeout(done, delayMs);
      });
    },
  });
  // A client that goes away in the middle is no error of a test.
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const listening = typeof address === 'object' && address ? address.port : port;

  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    received,
    refuse: (code, step = 'recipient') => void refusals.push({ code, step }),
    breakOff: (times) => void (breaks += times),
    takesMs: (ms) => void (delayMs = ms),
    async mailTo(to, which) {
      const giveUpAt = Date.now() + patienceMs;
      const isWanted = (mail: ReceivedMail) => mail.to === to && isSuch(mail, which) && !given.has(mail);
      while (!received.some(isWanted)) {
        if (Date.now() > giveUpAt) throw new Error(`No mail ${which ?? ''} to ${to}. There are:\n${listOf(received)}`);
        await sleep(LOOK_MS);
      }
      const mail = received.find(isWanted)!;
      given.add(mail);
      return mail;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function isSuch({ headers, subject }: ReceivedMail, which?: MailKind | RegExp): boolean {
  if (which instanceof RegExp) return which.test(subject);
  return which === undefined || headers['x-mail-kind'] === which;
}

function listOf(mails: ReceivedMail[]): string {
  return mails.map(({ to, headers, subject }) => `${to}, ${headers['x-mail-kind']}: ${subject}`).join('\n');
}

/** @param label of the link, or a part of it; without one, the first link */
export function linkIn({ links, subject }: ParsedMail, label?: string): string {
  const link = links.find((one) => label === undefined || one.label.includes(label));
  if (!link) throw new Error(`No such link in “${subject}”. There are: ${links.map((one) => one.label).join(', ')}`);
  return link.url;
}

/** The code to type over. */
export function codeIn({ text, subject }: ParsedMail): string {
  const code = /^ {4}(\S+)$/m.exec(text)?.[1];
  if (!code) throw new Error(`No code in “${subject}”`);
  return code;
}
