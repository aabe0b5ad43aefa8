/** SESSION_SECRET is changed: whoever was signed in or has an authenticator app meets no error, and is told the way on. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#app/platform/ids.server.ts';
import { sealWith } from '#app/platform/secrets.server.ts';
import { createSignIn } from '#app/platform/sign-in.server.ts';
import { action as changeSecurity, loader as loadSecurity } from '#app/routes/account/security.tsx';
import { action as useLink } from '#app/routes/session/link.tsx';
import { action as giveCode } from '#app/routes/session/second-factor.tsx';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { signInAdapter } from '#db/sign-in-adapter.server.ts';
import { appCode } from '../support/authenticator-app.ts';
import { tamperWith } from '#tests/support/tamper-with.ts';
import { mailsIn, secretIn } from '../support/mails-in.ts';
import { databaseContext, type DatabaseContext } from '../support/request-context.ts';
import { answerOf, askCode, contextWith, cookiesOf, requestWith, signIn } from '../support/signing-in.ts';

const ME = 'noor@elders.example';
const SECURITY = '/mijn/beveiliging';

/** Two servers on one database; the second has another secret. */
let before: DatabaseContext;
let after: DatabaseContext;

beforeEach(async () => {
  // Sessions and codes end by the clock of the machine.
  before = await databaseContext({ coordinatorEmail: null, now: Date.now() });
  const { context } = before;
  const sessionSecret = 'another secret for tests only, of enough characters';
  const config = { ...context.config, sessionSecret };
  const parts = { signIn: createSignIn(config, signInAdapter(context.db)), seal: sealWith(sessionSecret, 'requests') };
  after = { ...before, context: { ...context, ...parts, config } };
  await context.db.inTransaction(async (tx) => {
    const person = { id: newId(), name: 'Noor', email: ME, language: 'nl' as const };
    const { id } = await personForEmail(tx, person, context.clock());
    const grant = { role: 'coordinator' as const, organisation: null, municipality: null };
    await addGrant(tx, { ...grant, id: newId(), person: id, grantedBy: null }, context.clock());
  });
});
afterEach(() => before.dispose());

async function asked(world: DatabaseContext, cookies: string, path: string, fields?: Record<string, string>) {
  return { request: requestWith(cookies, path, fields), context: await contextWith(world, cookies), params: {} };
}

async function factorOn(world: DatabaseContext, cookies: string) {
  return (await loadSecurity(await asked(world, cookies, `${SECURITY}?instellen=app`))).factor;
}

/** @returns the secret in the app */
async function startedApp(world: DatabaseContext, cookies: string): Promise<string> {
  const start = await asked(world, cookies, SECURITY, { act: 'start' });
  await answerOf(() => changeSecurity(start));
  const factor = await factorOn(world, cookies);
  if (factor.state !== 'setting-up') throw new Error(`Expected a secret to set up, got ${factor.state}`);
  return factor.secret;
}

async function confirm(world: DatabaseContext, cookies: string, secret: string) {
  const fields = { act: 'confirm', code: appCode(secret, Date.now()) };
  return changeSecurity(await asked(world, cookies, SECURITY, fields));
}

async function codesOfApp(world: DatabaseContext, cookies: string): Promise<{ secret: string; codes: string[] }> {
  const secret = await startedApp(world, cookies);
  const answer = await confirm(world, cookies, secret);
  if (!('data' in answer)) throw new Error(`Expected recovery codes, got ${JSON.stringify(answer)}`);
  return { secret, codes: answer.data.codes };
}

test('who was signed in is signed out, and signs in again', async () => {
  const cookies = await signIn(before, ME);
  expect((await contextWith(after, cookies)).session).toBeNull();
  const again = await signIn(after, ME);
  expect((await contextWith(after, again)).actor).toMatchObject({ kind: 'person', coordinator: true });
});

test('a sign-in link that was under way is a dead one', async () => {
  await askCode(before, ME);
  const sealed = secretIn((await mailsIn(before.context.db, ME)).at(-1)!);
  const path = `/inloggen/link?sleutel=${encodeURIComponent(sealed)}`;
  expect(await useLink(await asked(after, '', path, {}))).toEqual({ error: 'wrong' });
});

test('codes of the app and recovery codes are refused with the way on, which the manual has', async () => {
  const { secret, codes } = await codesOfApp(before, await signIn(before, ME));
  const cookies = await signIn(after, ME);
  for (const code of [appCode(secret, Date.now() + 30_000), codes[0]!]) {
    const answer = await giveCode(await asked(after, cookies, '/inloggen/tweede-stap', { code }));
    expect(answer).toMatchObject({ error: { code: ['other-secret'] } });
  }

  const statements = /sqlite3 \S+ "(delete from second_factors[^"]+)"/.exec(readFileSync('docs/operations.md', 'utf8'));
  await tamperWith(before.context.config.databaseUrl, statements![1]!);
  expect((await contextWith(after, cookies)).actor).toMatchObject({ kind: 'person', coordinator: true });
  const renewed = await codesOfApp(after, cookies);
  expect(renewed.codes).toHaveLength(10);
});

test('an app that was being set up is set up anew', async () => {
  const secret = await startedApp(before, await signIn(before, ME));
  const cookies = await signIn(after, ME);
  expect(await factorOn(after, cookies)).toMatchObject({ state: 'off' });
  expect(await confirm(after, cookies, secret)).toMatchObject({ result: { error: { code: ['other-secret'] } } });
  expect((await codesOfApp(after, cookies)).codes).toHaveLength(10);
});

test('the new secret itself works as the old one did', async () => {
  const { codes } = await codesOfApp(after, await signIn(after, ME));
  const cookies = await signIn(after, ME);
  const answer = await answerOf(async () =>
    giveCode(await asked(after, cookies, '/inloggen/tweede-stap', { code: codes[0]! })),
  );
  const given = cookiesOf(answer.headers.getSetCookie()) || cookies;
  expect((await contextWith(after, given)).session?.secondFactor).toBe('done');
});
