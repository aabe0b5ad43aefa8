/** The second factor: an authenticator app, with recovery codes for when the telephone is gone. */
import { APIError } from 'better-auth/api';
import type { Log } from '#app/platform/log.server.ts';
import { canDecrypt, type SignIn } from '#app/platform/sign-in.server.ts';
import type { Database } from '#db/database.ts';
import { endOtherSessions, markSecondFactor, sessionIdOf, sessionsOf } from '#db/repositories/sessions.server.ts';
import { encryptedAppSecret } from '#db/repositories/second-factors.server.ts';
import { isWithinLimits } from '../limits.server.ts';

type Deps = { db: Database; signIn: SignIn; log: Log; now: number; cookies: string | null };

/** Makes a new secret. It counts from the moment a code of the app has been given. */
export async function startSecondFactor({ signIn, cookies }: Deps): Promise<boolean> {
  const headers = headersWith(cookies);
  const made = await refusedAsNull(() => signIn.api.enableTwoFactor({ headers, body: { method: 'totp' } }));
  return made !== null;
}

/** What the app needs: the whole address, and the secret in it for whoever types it over. */
export type AppSecret = { uri: string; secret: string };

/** @returns null when setting up was not started, or with another secret of the installation */
export async function secretForApp(deps: Deps, person: string): Promise<AppSecret | null> {
  if (await isOfOtherSecret(deps, person)) return null;
  const { signIn, cookies } = deps;
  const found = await refusedAsNull(() => signIn.api.getTOTPURI({ headers: headersWith(cookies), body: {} }));
  const secret = found && new URL(found.totpURI).searchParams.get('secret');
  return found && secret ? { uri: found.totpURI, secret } : null;
}

/** Those that still work. To be shown once, right after the person has given a code. */
export async function recoveryCodesOf({ signIn }: Pick<Deps, 'signIn'>, person: string): Promise<string[]> {
  const { backupCodes } = await signIn.api.viewBackupCodes({ body: { userId: person } });
  return backupCodes;
}

/** The earlier ones work no longer. */
export async function newRecoveryCodes({ signIn, cookies }: Deps): Promise<string[]> {
  const { backupCodes } = await signIn.api.generateBackupCodes({ headers: headersWith(cookies), body: {} });
  return backupCodes;
}

/** `other-secret`: it was set up while the installation had another secret, so that no code fits any more. */
export type Given = { ok: true; cookies: string[] } | { ok: false; error: 'code' | 'limit' | 'other-secret' };

/** A code of the app, or a recovery code, for the session of these cookies. Each works once. */
export async function giveSecondFactor(deps: Deps, person: string, code: string): Promise<Given> {
  const given = await tryCode(deps, person, code);
  deps.log.info({ outcome: given.ok ? 'done' : given.error }, 'a second factor was given');
  return given;
}

async function tryCode(deps: Deps, person: string, code: string): Promise<Given> {
  if (!(await isWithinLimits(deps, { 'second-factor-by-person': person }))) return { ok: false, error: 'limit' };
  if (await isOfOtherSecret(deps, person)) return { ok: false, error: 'other-secret' };
  const { signIn } = deps;
  const headers = headersWith(deps.cookies);
  const typed = code.replace(/\s/g, '');
  const given = await refusedAsNull(() =>
    /^\d{6}$/.test(typed)
      ? signIn.api.verifyTOTP({ headers, body: { code: typed }, returnHeaders: true })
      : signIn.api.verifyBackupCode({ headers, body: { code: typed }, returnHeaders: true }),
  );
  if (!given) return { ok: false, error: 'code' };
  // better-auth takes a code of the app for as long as it is valid.
  if (!(await isWithinLimits(deps, { 'second-factor-code': `${person} ${typed}` })))
    return { ok: false, error: 'code' };
  const { token } = given.response;
  await deps.db.inTransaction(async (tx) => {
    // With its first code better-auth replaces the session; the newest is then the one of this browser.
    const session = (token && (await sessionIdOf(tx, token))) || (await sessionsOf(tx, person, deps.now))[0]?.id;
    if (session) await markSecondFactor(tx, session, deps.now);
  });
  return { ok: true, cookies: given.headers.getSetCookie() };
}

/** Takes the second factor away, and signs the person out everywhere else. */
export async function removeSecondFactor(deps: Deps, person: string): Promise<string[]> {
  const done = await deps.signIn.api.disableTwoFactor({
    headers: headersWith(deps.cookies),
    body: {},
    returnHeaders: true,
  });
  await deps.db.inTransaction(async (tx) => {
    // Taking it away makes a new session for this browser.
    const [newest] = await sessionsOf(tx, person, deps.now);
    await endOtherSessions(tx, person, newest?.id ?? null);
  });
  return done.headers.getSetCookie();
}

async function isOfOtherSecret({ db, signIn }: Pick<Deps, 'db' | 'signIn'>, person: string): Promise<boolean> {
  const secret = await encryptedAppSecret(db.read, person);
  return secret !== null && !(await canDecrypt(signIn, secret));
}

function headersWith(cookies: string | null): Headers {
  return new Headers({ cookie: cookies ?? '' });
}

async function refusedAsNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
