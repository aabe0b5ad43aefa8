/**
 * Signing in, by better-auth: a code that was mailed, a session in the database, an authenticator app as a second factor.
 * Its own routes are not mounted: our actions call it, so that a link is only ever used up by a POST, and our guard
 * asks for the second factor (better-auth does so for passwords alone).
 */
import { symmetricDecrypt } from 'better-auth/crypto';
import { betterAuth } from 'better-auth/minimal';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { LONGEST_SESSION_MS, sessionEnd } from '#app/domain/access/session-life.ts';
import type { Config } from './config.server.ts';
import { newId } from './ids.server.ts';

export const CODE_MINUTES = 10;

type Options = Parameters<typeof betterAuth>[0];

export type SignIn = ReturnType<typeof createSignIn>;

export function createSignIn(config: Pick<Config, 'baseUrl' | 'sessionSecret'>, database: Options['database']) {
  const isSecure = config.baseUrl.startsWith('https:');
  return betterAuth({
    appName: 'Korte Lijntjes',
    baseURL: config.baseUrl,
    secret: config.sessionSecret,
    database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    session: {
      // Of the cookie, so that no page has to set it again. The session itself ends sooner when nobody uses it.
      expiresIn: LONGEST_SESSION_MS / 1000,
      disableSessionRefresh: true,
      additionalFields: { secondFactorAt: { type: 'date', required: false, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          // Whether this person curates is known at the first request.
          before: (session) => {
            const now = Date.now();
            return Promise.resolve({
              data: { ...session, expiresAt: new Date(sessionEnd(now, { curates: true, now })) },
            });
          },
        },
      },
    },
    user: { additionalFields: { language: { type: 'string', required: false, input: false } } },
    advanced: {
      // With this prefix a browser takes the cookie from this host alone. better-auth itself knows only `__Secure-`.
      cookiePrefix: isSecure ? '__Host-kl' : 'kl',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
      database: { generateId: () => newId() },
    },
    plugins: [
      emailOTP({
        storeOTP: 'hashed',
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 5,
        // Codes are made by us and go out with the mail of our own outbox.
        sendVerificationOTP: () => Promise.reject(new Error('Codes are mailed by features/sign-in')),
      }),
      twoFactor({ issuer: 'Korte Lijntjes', allowPasswordless: true }),
    ],
  });
}

/** Whether the browser says it is signed in; only then is the database asked. */
export function hasSessionCookie(cookies: string | null): boolean {
  return cookies !== null && /(^|;\s*)(__Host-)?kl\.session_token=/.test(cookies);
}

/** Whether this was encrypted by this installation with the secret it has, and not with one of before. */
export async function canDecrypt(signIn: SignIn, encrypted: string): Promise<boolean> {
  const { secretConfig } = await signIn.$context;
  return symmetricDecrypt({ key: secretConfig, data: encrypted }).then(
    () => true,
    () => false,
  );
}
