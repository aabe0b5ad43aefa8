/** Signing in: what it gives away, and what it lets through. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '#app/domain/access/grant.ts';
import { LIMITS } from '#app/domain/access/limits.ts';
import { addGrant, personForEmail } from '#db/repositories/people.server.ts';
import { sessionsOf } from '#db/repositories/sessions.server.ts';
import { limits, mailLinks, outbox, signInCodes, users } from '#db/schema.ts';
import { signInWithCode } from '#app/features/people/sign-in.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { action as typeCode, loader as showCodePage } from '#app/routes/session/code.tsx';
import { action as useLink, loader as showLink } from '#app/routes/session/link.tsx';
import { action as askForCode } from '#app/routes/session/sign-in.tsx';
import { action as leave } from '#app/routes/session/sign-out.ts';
import { mailsIn, secretIn } from '../support/mails-in.ts';
import { databaseContext, type DatabaseContext } from '../support/request-context.ts';
import { answerOf, askCode, contextWith, cookiesOf, requestWith, signIn } from '../support/signing-in.ts';

const KNOWN = 'bekend@voorbeeld.example';
const MINUTE_MS = 60_000;

let world: DatabaseContext;
let now: number;

beforeAll(async () => {
  // Sessions and codes end by the clock of the machine.
  now = Date.now();
  world = await databaseContext({ coordinatorEmail: null, now });
});
afterAll(() => world.dispose());

afterEach(() =>
  world.context.db.inTransaction(async (tx) => {
    for (const table of [users, signInCodes, mailLinks, outbox, limits]) await tx.delete(table);
  }),
);

async function anAccount(email = KNOWN): Promise<string> {
  const person = { id: newId(), name: 'Noor', email, language: 'nl' as const };
  return (await world.context.db.inTransaction((tx) => personForEmail(tx, person, now))).id;
}

function ask(email: string): Promise<Response> {
  const request = requestWith('', '/inloggen', { email });
  return answerOf(() => askForCode({ request, context: world.context, params: {} }));
}

describe('asking for a code', () => {
  test('says the same for a known address as for an unknown one', async () => {
    await anAccount();
    const [known, unknown] = [await ask(KNOWN), await ask('vreemd@elders.example')];
    expect(unknown.status).toBe(known.status);
    expect(await unknown.text()).toBe(await known.text());
    const shape = ({ headers }: Response) =>
      [...headers].map(([name, value]) => [name, name === 'set-cookie' ? value.replace(/=[^;]+/, '=') : value]);
    expect(shape(unknown)).toEqual(shape(known));
    expect((await mailsIn(world.context.db)).map(({ recipient }) => recipient)).toEqual([KNOWN]);
  });

  test('takes about as long for either', async () => {
    await anAccount();
    const timed = async (email: string) => {
      const start = performance.now();
      await ask(email);
      return performance.now() - start;
    };
    // The first of each makes statements and connections ready.
    await timed(KNOWN);
    await timed('vreemd@elders.example');
    expect(await timed('iemand@elders.example')).toBeGreaterThanOrEqual(145);
    expect(await timed(KNOWN)).toBeGreaterThanOrEqual(145);
  });

  test('keeps the address from whoever reads the cookie', async () => {
    const cookie = (await ask(KNOWN)).headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly.*Secure.*SameSite=Lax/);
    expect(atob(decodeURIComponent(cookie.split(/[=;]/)[1] ?? ''))).not.toContain('bekend');
  });

  test('is refused after a few times, however the address is written', async () => {
    await anAccount();
    const { max } = LIMITS['sign-in-by-email'];
    for (let time = 0; time < max; time++) await ask(time % 2 ? 'Bekend+x@voorbeeld.example' : KNOWN);
    const request = requestWith('', '/inloggen', { email: 'bekend+y@Voorbeeld.example' });
    expect(await askForCode({ request, context: world.context, params: {} })).toMatchObject({
      error: { email: ['limit'] },
    });
  });

  test('makes an account for who works at a partner, and for nobody else', async () => {
    const partner = world.context.directory.current().organisations.find(({ email }) => email !== null);
    const colleague = `nieuw@${partner?.email?.split('@')[1]}`;
    await ask(colleague);
    await ask('nieuw@gmail.com');
    expect((await mailsIn(world.context.db)).map(({ recipient }) => recipient)).toEqual([colleague]);
  });
});

describe('a code', () => {
  const use = (email: string, code: string) =>
    signInWithCode({ ...world.context, now }, { email, code, userAgent: null });

  test('works once', async () => {
    await anAccount();
    const code = await askCode(world, KNOWN);
    expect(await use(KNOWN, code)).toMatchObject({ ok: true });
    expect(await use(KNOWN, code)).toEqual({ ok: false, error: 'wrong' });
  });

  test('signs one in when two use it at the same time', async () => {
    const person = await anAccount();
    const code = await askCode(world, KNOWN);
    const tries = await Promise.all([use(KNOWN, code), use(KNOWN, code), use(KNOWN, code)]);
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sessionsOf(world.context.db.read, person, now)).toHaveLength(1);
  });

  test('is for the address it was mailed to', async () => {
    await anAccount();
    await anAccount('ander@voorbeeld.example');
    const code = await askCode(world, KNOWN);
    expect(await use('ander@voorbeeld.example', code)).toEqual({ ok: false, error: 'wrong' });
    expect(await use(KNOWN, code)).toMatchObject({ ok: true });
  });

  test('cannot be guessed: after five wrong ones the right one works no longer', async () => {
    await anAccount();
    const code = await askCode(world, KNOWN);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let time = 0; time < 6; time++) expect(await use(KNOWN, wrong)).toMatchObject({ ok: false });
    expect(await use(KNOWN, code)).toEqual({ ok: false, error: 'wrong' });
  });

  test('is refused from an address that tries too many', async () => {
    await anAccount();
    const { max } = LIMITS['code-by-address'];
    for (let time = 0; time < max; time++) await use(`${time}@voorbeeld.example`, '000000');
    const code = await askCode(world, KNOWN);
    expect(await use(KNOWN, code)).toEqual({ ok: false, error: 'limit' });
  });

  test('is not kept as it is: neither the table of codes nor that of limits has it or the address', async () => {
    await anAccount();
    const code = await askCode(world, KNOWN);
    const kept = JSON.stringify([
      await world.context.db.read.select({ value: signInCodes.value }).from(signInCodes),
      await world.context.db.read.select().from(limits),
    ]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain('bekend');
  });
});

describe('the page of the code', () => {
  test('is only for who asked for one', async () => {
    const answer = await answerOf(() =>
      showCodePage({ request: requestWith('', '/inloggen/code'), context: world.context, params: {} }),
    );
    expect(answer.headers.get('Location')).toBe('/inloggen');
  });

  test('signs in, never back to another site, and with another session than the browser brought', async () => {
    await anAccount();
    const asked = await answerOf(() =>
      askForCode({
        request: requestWith('', '/inloggen?terug=//evil.example/', { email: KNOWN }),
        context: world.context,
        params: {},
      }),
    );
    const planted = '__Host-kl.session_token=planted.signature';
    const cookies = `${cookiesOf(asked.headers.getSetCookie())}; ${planted}`;
    const code = /^ {4}(\d{6})$/m.exec((await mailsIn(world.context.db, KNOWN)).at(-1)!.body)![1]!;
    const answer = await answerOf(() =>
      typeCode({ request: requestWith(cookies, '/inloggen/code', { code }), context: world.context, params: {} }),
    );
    expect(answer.headers.get('Location')).toBe('/mijn');
    const session = answer.headers.getSetCookie().find((cookie) => cookie.includes('session_token'))!;
    expect(session).toMatch(/^__Host-kl\.session_token=(?!planted)/);
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session).toMatch(/Secure/i);
    expect(session).toMatch(/Path=\/(;|$)/i);
    expect(session).not.toMatch(/Domain=/i);
  });
});

describe('the link in the mail', () => {
  const at = (sealed: string) => `/inloggen/link?sleutel=${encodeURIComponent(sealed)}`;

  async function mailedLink(): Promise<string> {
    await anAccount();
    await askCode(world, KNOWN);
    return secretIn((await mailsIn(world.context.db, KNOWN)).at(-1)!);
  }

  test('is shown by GET, which uses nothing up, and used up by POST', async () => {
    const sealed = await mailedLink();
    for (let time = 0; time < 3; time++) {
      const shown = await showLink({ request: requestWith('', at(sealed)), context: world.context, params: {} });
      expect(shown).toMatchObject({ email: KNOWN });
    }
    const post = () => useLink({ request: requestWith('', at(sealed), {}), context: world.context, params: {} });
    expect((await answerOf(post)).status).toBe(303);
    expect(await post()).toEqual({ error: 'wrong' });
  });

  test.each([
    ['nothing', () => ''],
    ['something made up', () => 'abc'],
    ['a link with one letter changed', (sealed: string) => (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1)],
    ['a link that was cut short', (sealed: string) => sealed.slice(0, 40)],
  ])('signs nobody in with %s', async (_, changed) => {
    const sealed = changed(await mailedLink());
    expect(await showLink({ request: requestWith('', at(sealed)), context: world.context, params: {} })).toMatchObject({
      email: null,
    });
    expect(await useLink({ request: requestWith('', at(sealed), {}), context: world.context, params: {} })).toEqual({
      error: 'wrong',
    });
  });
});

describe('a session', () => {
  test('is known by its cookie, and ends everywhere by signing out', async () => {
    await anAccount();
    const cookies = await signIn(world, KNOWN);
    const context = await contextWith(world, cookies);
    expect(context.actor).toMatchObject({ kind: 'person', email: KNOWN });
    await leave({ request: requestWith(cookies, '/uitloggen', {}), context, params: {} });
    expect((await contextWith(world, cookies)).actor).toEqual({ kind: 'visitor' });
  });

  test('of another cannot be made up: a cookie that was changed is nobody’s', async () => {
    await anAccount();
    const cookies = await signIn(world, KNOWN);
    for (const changed of [cookies.replace(/=./, '=~'), cookies.slice(0, -4), `${cookies.split('.')[0]}.x`]) {
      expect((await contextWith(world, changed)).session).toBeNull();
    }
  });

  test('has the roles of this moment: an account that is gone is signed out', async () => {
    await anAccount();
    const cookies = await signIn(world, KNOWN);
    await world.context.db.inTransaction((tx) => tx.delete(users));
    expect((await contextWith(world, cookies)).session).toBeNull();
  });

  const HOUR_MS = 60 * MINUTE_MS;
  const DAY_MS = 24 * HOUR_MS;
  const COORDINATOR = { role: 'coordinator' as const, organisation: null, municipality: null };

  /** Somebody who is signed in, and comes back after so many milliseconds, one time after the other. */
  async function comingBack(grant: Omit<Grant, 'id'> | null, ...waits: number[]) {
    const { db } = world.context;
    const person = await anAccount();
    if (grant) await db.inTransaction((tx) => addGrant(tx, { ...grant, id: newId(), person, grantedBy: null }, now));
    const cookies = await signIn(world, KNOWN);
    let later = now;
    const isIn = async (wait: number) => {
      later += wait;
      // better-auth has no clock but that of the machine, so the table says whether the session has ended by then.
      if ((await sessionsOf(db.read, person, later)).length === 0) return false;
      const context = { ...world.context, clock: () => later };
      return (await contextWith({ ...world, context }, cookies)).session !== null;
    };
    const were: boolean[] = [];
    for (const wait of [0, ...waits]) {
      were.push(await isIn(wait));
      // Its use is noted without waiting for it: the queue of writes is through when this one is.
      await db.inTransaction(() => Promise.resolve());
    }
    return were.slice(1);
  }

  test('of who curates ends after twelve hours without use', async () => {
    expect(await comingBack(COORDINATOR, 11 * HOUR_MS, 11 * HOUR_MS, 13 * HOUR_MS)).toEqual([true, true, false]);
  });

  test('of another ends after fourteen days without use', async () => {
    expect(await comingBack(null, 13 * DAY_MS, 15 * DAY_MS)).toEqual([true, false]);
  });

  test('ends after thirty days, however much it is used', async () => {
    const everyTenDays = await comingBack(null, 10 * DAY_MS, 10 * DAY_MS, 9 * DAY_MS, 2 * DAY_MS);
    expect(everyTenDays).toEqual([true, true, true, false]);
  });

  test('is cut short from the moment somebody curates', async () => {
    const person = await anAccount();
    const cookies = await signIn(world, KNOWN);
    await contextWith(world, cookies);
    await world.context.db.inTransaction((tx) =>
      addGrant(tx, { ...COORDINATOR, id: newId(), person, grantedBy: null }, now),
    );
    await contextWith(world, cookies);
    await world.context.db.inTransaction(() => Promise.resolve());
    expect(await sessionsOf(world.context.db.read, person, now + 13 * HOUR_MS)).toEqual([]);
  });

  test('comes in while its use cannot be noted', async () => {
    await anAccount();
    const cookies = await signIn(world, KNOWN);
    const db = { ...world.context.db, inTransaction: () => Promise.reject(new Error('There is no room on the disk')) };
    const noRoom = { ...world, context: { ...world.context, db } };
    expect((await contextWith(noRoom, cookies)).session).not.toBeNull();
  });
});
