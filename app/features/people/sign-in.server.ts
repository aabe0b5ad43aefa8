/**
 * Signing in with a code by mail. The link in the mail is the code and the address, sealed: following it shows a page,
 * pressing its button uses the code up. Whether an address is known cannot be told from any answer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { APIError } from 'better-auth/api';
import { z } from 'zod';
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { organisationMailDomain } from '#app/domain/access/public-mail-providers.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { Seal } from '#app/platform/secrets.server.ts';
import { CODE_MINUTES, type SignIn } from '#app/platform/sign-in.server.ts';
import type { Database } from '#db/database.ts';
import { personByEmail } from '#db/repositories/people.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { partnerDomains } from './identify.server.ts';

type Deps = {
  db: Database;
  signIn: SignIn;
  seal: Seal;
  site: MailSite;
  directory: Directory;
  newId: () => string;
  now: number;
  /** Network address of the visitor. */
  ip: string;
  log: Log;
};

/** Finding an address and writing a mail takes some milliseconds; every answer waits at least this long. */
const EQUAL_ANSWER_MS = 150;

type Asked = { email: string; language: Language; back: string | null };

/** Mails a code when the address may sign in. The answer is the same for every address. */
export async function askSignInCode(deps: Deps, asked: Asked): Promise<{ ok: true } | { ok: false; error: 'limit' }> {
  const email = asked.email.toLowerCase();
  const counted = { 'sign-in-by-address': deps.ip, 'sign-in-by-email': canonicalEmail(email) };
  if (!(await isWithinLimits(deps, counted))) return { ok: false, error: 'limit' };
  await Promise.all([mailCode(deps, { ...asked, email }), sleep(EQUAL_ANSWER_MS)]);
  return { ok: true };
}

async function mailCode(deps: Deps, { email, language, back }: Asked): Promise<void> {
  const known = await personByEmail(deps.db.read, email);
  const domain = organisationMailDomain(email);
  const atPartner = domain !== null && partnerDomains(deps.directory).has(domain);
  if (!known && !atPartner) return;
  const code = await deps.signIn.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
  const link = deps.seal.close(JSON.stringify({ email, code, back }));
  await deps.db.inTransaction((tx) => queueMail(tx, deps, codeMail(deps.site, { email, language }, code, link)));
}

function codeMail(
  site: MailSite,
  { email, language }: { email: string; language: Language },
  code: string,
  link: string,
) {
  const t = textsIn(language);
  return {
    kind: 'sign-in' as const,
    recipient: email,
    language,
    subject: t('signInMail.subject', { code }),
    blocks: [
      { kind: 'text' as const, text: t('signInMail.code', { minutes: CODE_MINUTES }) },
      { kind: 'code' as const, code },
      { kind: 'link' as const, label: t('signInMail.link'), url: site.baseUrl + paths.signInLink(link), main: true },
      { kind: 'text' as const, text: t('signInMail.notYou') },
    ],
    about: null,
  };
}

export type SignedIn = { ok: true; cookies: string[] } | { ok: false; error: 'wrong' | 'limit' };

type Typed = { email: string; code: string; userAgent: string | null };
type TypedDeps = Pick<Deps, 'db' | 'signIn' | 'now' | 'ip' | 'log'>;

/** Uses up a code. Of two who try one code at the same time, one is signed in. The log says how it went, and not for whom. */
export async function signInWithCode(deps: TypedDeps, typed: Typed): Promise<SignedIn> {
  const tried = await tryCode(deps, typed);
  deps.log.info({ outcome: tried.ok ? 'done' : tried.error }, 'a sign-in code was given');
  return tried;
}

async function tryCode(deps: TypedDeps, { email, code, userAgent }: Typed): Promise<SignedIn> {
  if (!(await isWithinLimits(deps, { 'code-by-address': deps.ip }))) return { ok: false, error: 'limit' };
  const headers = new Headers(userAgent ? { 'user-agent': userAgent } : {});
  try {
    const otp = code.replace(/\D/g, '');
    const done = await deps.signIn.api.signInEmailOTP({
      body: { email: email.toLowerCase(), otp },
      headers,
      returnHeaders: true,
    });
    return { ok: true, cookies: done.headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false, error: 'wrong' };
    throw error;
  }
}

const sealedLink = z.object({ email: z.email(), code: z.string(), back: z.string().nullable() });

/** What a link from a mail holds; null for one that was not made here. */
export function readSignInLink(seal: Seal, link: string | null) {
  const opened = link ? seal.open(link) : null;
  return opened?.startsWith('{') ? sealedLink.parse(JSON.parse(opened)) : null;
}

/** Ends the session of this browser, in the database as well. */
export async function signOut({ signIn }: Pick<Deps, 'signIn'>, cookies: string | null): Promise<string[]> {
  const done = await signIn.api.signOut({ headers: new Headers({ cookie: cookies ?? '' }), returnHeaders: true });
  return done.headers.getSetCookie();
}
