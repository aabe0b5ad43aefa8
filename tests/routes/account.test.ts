/** One's own pages: the account, the second factor, sessions, invitations, and one's data. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import type { Grant } from '#app/domain/access/grant.ts';
import { newId } from '#app/platform/ids.server.ts';
import { loader as loadDataFile } from '#app/routes/account/data-file.ts';
import { action as erase, loader as loadData } from '#app/routes/account/data.tsx';
import { action as acceptInvitation, loader as loadInvitation } from '#app/routes/account/invitation.tsx';
import { action as changeOverview, loader as loadOverview } from '#app/routes/account/overview.tsx';
import { action as changeSecurity, loader as loadSecurity } from '#app/routes/account/security.tsx';
import { addGrant, personByEmail, personForEmail } from '#db/repositories/people.server.ts';
import { limits, mailLinks, outbox, signInCodes, users } from '#db/schema.ts';
import { appCode } from '../support/authenticator-app.ts';
import { mailsIn, secretIn } from '../support/mails-in.ts';
import { databaseContext, type DatabaseContext } from '../support/request-context.ts';
import { answerOf, contextWith, cookiesOf, requestWith, signIn } from '../support/signing-in.ts';

const COORDINATOR: Grant = { role: 'coordinator', organisation: null, municipality: null };
const ME = 'noor@elders.example';

let world: DatabaseContext;
/** Coordinators cannot do without a second factor here. */
let strict: DatabaseContext;

beforeAll(async () => {
  world = await databaseContext({ coordinatorEmail: null, now: Date.now() });
  const config = { ...world.context.config, requireSecondFactor: true };
  strict = { ...world, context: { ...world.context, config } };
});
afterAll(() => world.dispose());

afterEach(() =>
  world.context.db.inTransaction(async (tx) => {
    for (const table of [users, signInCodes, mailLinks, outbox, limits]) await tx.delete(table);
  }),
);

async function anAccount(email: string, ...grants: Grant[]): Promise<string> {
  const now = world.context.clock();
  return world.context.db.inTransaction(async (tx) => {
    const { id } = await personForEmail(tx, { id: newId(), name: '', email, language: 'nl' }, now);
    for (const grant of grants) await addGrant(tx, { ...grant, id: newId(), person: id, grantedBy: null }, now);
    return id;
  });
}

function editorOf(slug: string): Grant {
  const organisation = world.context.directory.current().bySlug(slug);
  if (!organisation) throw new Error(`No partner has the slug ${slug}`);
  return { role: 'editor', organisation: organisation.id, municipality: null };
}

/** What the browser holds, and what it sends. */
type Browser = { cookies: string; world: DatabaseContext };

async function asked(browser: Browser, path: string, fields?: Record<string, string>) {
  const context: RequestContext = await contextWith(browser.world, browser.cookies);
  return { request: requestWith(browser.cookies, path, fields), context, params: {} };
}

describe('the page of one’s own', () => {
  const post = async (browser: Browser, fields: Record<string, string>) =>
    changeOverview(await asked(browser, '/mijn', fields));

  test('shows the entries one edits with whoever does so too, and nobody’s private facts', async () => {
    await anAccount(ME, editorOf('geldloket-de-spaarvogel'));
    await anAccount('collega@elders.example', editorOf('geldloket-de-spaarvogel'), COORDINATOR);
    const browser = { world, cookies: await signIn(world, ME) };
    const page = await loadOverview(await asked(browser, '/mijn'));
    expect(page.entries.map(({ slug, editors }) => [slug, editors.map(({ email, isMe }) => [email, isMe])])).toEqual([
      [
        'geldloket-de-spaarvogel',
        [
          ['collega@elders.example', false],
          [ME, true],
        ],
      ],
    ]);
    expect(JSON.stringify(page)).not.toContain('coordinator');
  });

  test('keeps a name as it was typed, whatever is in it', async () => {
    await anAccount(ME);
    const browser = { world, cookies: await signIn(world, ME) };
    const name = '<script>alert(1)</script> "Noor" & zn.';
    await answerOf(() => post(browser, { act: 'profile', name, language: 'en' }));
    expect(await personByEmail(world.context.db.read, ME)).toMatchObject({ name, language: 'en' });
  });

  test('invites a colleague for the own entry alone', async () => {
    await anAccount(ME, editorOf('geldloket-de-spaarvogel'));
    const browser = { world, cookies: await signIn(world, ME) };
    const invite = (slug: string) =>
      post(browser, { act: 'invite', organisation: editorOf(slug).organisation!, email: 'pim@elders.example' });
    await expect(invite('stichting-knikkerzak')).rejects.toMatchObject({ init: { status: 403 } });
    expect((await answerOf(() => invite('geldloket-de-spaarvogel'))).headers.get('Location')).toBe(
      '/mijn?gedaan=invited',
    );
    expect(await mailsIn(world.context.db, 'pim@elders.example')).toHaveLength(1);
  });

  test('keeps a form that was sent after the session ended', async () => {
    const browser = { world, cookies: '' };
    await expect(post(browser, { act: 'profile', name: 'Noor', language: 'nl' })).rejects.toMatchObject({
      init: { status: 401 },
      data: {
        signedOut: true,
        action: '/mijn?index',
        fields: [
          ['act', 'profile'],
          ['name', 'Noor'],
          ['language', 'nl'],
        ],
      },
    });
  });
});

describe('the link of an invitation', () => {
  let path: string;

  beforeEach(async () => {
    await anAccount(ME, editorOf('geldloket-de-spaarvogel'));
    const browser = { world, cookies: await signIn(world, ME) };
    const { organisation } = editorOf('geldloket-de-spaarvogel');
    const fields = { act: 'invite', organisation: organisation!, email: 'pim@elders.example' };
    await answerOf(async () => changeOverview(await asked(browser, '/mijn', fields)));
    path = `/uitnodiging?sleutel=${secretIn((await mailsIn(world.context.db, 'pim@elders.example')).at(-1)!)}`;
  });

  test('accepted, mails a code and asks for it: the link alone signs nobody in', async () => {
    const nobody = { world, cookies: '' };
    const answer = await answerOf(async () => acceptInvitation(await asked(nobody, path, { name: 'Pim' })));
    expect(answer.headers.get('Location')).toBe('/inloggen/code');
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
    const [, code] = await mailsIn(world.context.db, 'pim@elders.example');
    expect(code?.subject).toMatch(/^\d{6} /);
    expect((await loadInvitation(await asked(nobody, path))).invitation).toEqual({ state: 'used' });
  });

  test('goes on at once for who is signed in with that address', async () => {
    await anAccount('pim@elders.example');
    const browser = { world, cookies: await signIn(world, 'pim@elders.example') };
    const answer = await answerOf(async () => acceptInvitation(await asked(browser, path, {})));
    expect(answer.headers.get('Location')).toBe('/mijn?gedaan=accepted');
  });

  test.each(['/uitnodiging', '/uitnodiging?sleutel=', '/uitnodiging?sleutel=abc', '/uitnodiging?sleutel=%00'])(
    'says nothing when it is %s',
    async (forged) => {
      const nobody = { world, cookies: '' };
      expect((await loadInvitation(await asked(nobody, forged))).invitation).toEqual({ state: 'void' });
      expect(await acceptInvitation(await asked(nobody, forged, { name: 'Pim' }))).toBeNull();
    },
  );
});

describe('the second factor', () => {
  const get = async (browser: Browser, query = '') => loadSecurity(await asked(browser, `/mijn/beveiliging${query}`));
  const post = async (browser: Browser, fields: Record<string, string>) =>
    changeSecurity(await asked(browser, '/mijn/beveiliging', fields));

  /** @returns the secret in the app, and the recovery codes that were shown */
  async function setUp(browser: Browser): Promise<{ secret: string; codes: string[] }> {
    await answerOf(() => post(browser, { act: 'start' }));
    const { factor } = await get(browser, '?instellen=app');
    if (factor.state !== 'setting-up') throw new Error(`Expected a secret to set up, got ${factor.state}`);
    const code = appCode(factor.secret, Date.now());
    return { secret: factor.secret, codes: await codesAfter(browser, { act: 'confirm', code }) };
  }

  async function codesAfter(browser: Browser, fields: Record<string, string>): Promise<string[]> {
    const answer = await post(browser, fields);
    if (!('data' in answer)) throw new Error(`Expected recovery codes, got ${JSON.stringify(answer)}`);
    const renewed = new Headers(answer.init?.headers).getSetCookie();
    if (renewed.length > 0) browser.cookies = cookiesOf(renewed);
    return answer.data.codes;
  }

  /** Each works once, and an app that is half a minute ahead is taken at its word. */
  const nextCode = (secret: string) => appCode(secret, Date.now() + 30_000);
  const signedIn = async (where: DatabaseContext): Promise<Browser> => ({
    world: where,
    cookies: await signIn(where, ME),
  });
  const stateOf = async ({ world, cookies }: Browser) => (await contextWith(world, cookies)).session?.secondFactor;

  test('counts from the first right code on, and gives recovery codes', async () => {
    await anAccount(ME);
    const browser = await signedIn(world);
    await answerOf(() => post(browser, { act: 'start' }));
    expect(await post(browser, { act: 'confirm', code: '000000' })).toMatchObject({
      form: 'confirm',
      result: { error: { code: ['code'] } },
    });
    expect((await get(browser)).factor).toEqual({ state: 'off', mustSetUp: false });
    const { codes } = await setUp(browser);
    expect(new Set(codes).size).toBe(10);
    expect((await get(browser)).factor).toEqual({ state: 'on', needsOne: false });
    expect(await stateOf(browser)).toBe('done');
  });

  test('is asked of every new session, which has no rights before', async () => {
    await anAccount(ME, COORDINATOR);
    const { codes } = await setUp(await signedIn(world));
    const later = await signedIn(world);
    expect(await stateOf(later)).toBe('ask');
    expect((await contextWith(world, later.cookies)).actor).toEqual({ kind: 'visitor' });
    const answer = await answerOf(() => get(later));
    expect(answer.headers.get('Location')).toBe('/inloggen/tweede-stap?terug=%2Fmijn%2Fbeveiliging');
    expect(codes).toHaveLength(10);
  });

  test('shows its secret to nobody once it is on', async () => {
    await anAccount(ME);
    const browser = await signedIn(world);
    const { secret } = await setUp(browser);
    expect(JSON.stringify(await get(browser, '?instellen=app'))).not.toContain(secret.slice(0, 9));
  });

  test('new recovery codes end the old ones', async () => {
    await anAccount(ME);
    const browser = await signedIn(world);
    const { secret, codes: old } = await setUp(browser);
    const fresh = await codesAfter(browser, { act: 'codes', code: nextCode(secret) });
    expect(fresh.filter((code) => old.includes(code))).toEqual([]);
    const wrong = { form: 'codes', result: { error: { code: ['code'] } } };
    expect(await post(browser, { act: 'codes', code: old[0]! })).toMatchObject(wrong);
    await answerOf(() => post(browser, { act: 'remove', code: fresh[0]! }));
  });

  test('is taken away with a code only, which signs out every other browser', async () => {
    await anAccount(ME);
    const elsewhere = await signedIn(world);
    const browser = await signedIn(world);
    const { secret } = await setUp(browser);
    expect(await post(browser, { act: 'remove', code: '000000' })).toMatchObject({ form: 'remove' });
    const answer = await answerOf(() => post(browser, { act: 'remove', code: nextCode(secret) }));
    browser.cookies = cookiesOf(answer.headers.getSetCookie());
    expect((await get(browser)).factor).toEqual({ state: 'off', mustSetUp: false });
    expect(await stateOf(browser)).toBe('done');
    expect(await stateOf(elsewhere)).toBeUndefined();
  });

  test('a coordinator who needs one can do nothing before it is set up, and can only replace it', async () => {
    await anAccount(ME, COORDINATOR);
    const browser = await signedIn(strict);
    expect(await stateOf(browser)).toBe('set-up');
    const overview = await answerOf(async () => loadOverview(await asked(browser, '/mijn')));
    expect(overview.headers.get('Location')).toBe('/inloggen/tweede-stap?terug=%2Fmijn');
    expect((await get(browser)).factor).toEqual({ state: 'off', mustSetUp: true });
    const { secret } = await setUp(browser);
    expect((await get(browser)).factor).toEqual({ state: 'on', needsOne: true });
    const answer = await answerOf(() => post(browser, { act: 'remove', code: nextCode(secret) }));
    browser.cookies = cookiesOf(answer.headers.getSetCookie());
    expect(await stateOf(browser)).toBe('set-up');
  });

  test('takes a code of the app once', async () => {
    await anAccount(ME);
    const browser = await signedIn(world);
    await answerOf(() => post(browser, { act: 'start' }));
    const { factor } = await get(browser, '?instellen=app');
    if (factor.state !== 'setting-up') throw new Error(`Expected a secret to set up, got ${factor.state}`);
    const code = appCode(factor.secret, Date.now());
    await codesAfter(browser, { act: 'confirm', code });
    expect(await post(browser, { act: 'codes', code })).toMatchObject({ result: { error: { code: ['code'] } } });
  });

  test('cannot be guessed: after a few wrong codes the right one waits', async () => {
    await anAccount(ME);
    const browser = await signedIn(world);
    const { secret } = await setUp(browser);
    for (let time = 0; time < 5; time++) await post(browser, { act: 'codes', code: '000000' });
    expect(await post(browser, { act: 'codes', code: appCode(secret, Date.now()) })).toMatchObject({
      result: { error: { code: ['limit'] } },
    });
  });
});

describe('sessions', () => {
  const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const post = async (browser: Browser, fields: Record<string, string>) =>
    answerOf(async () => changeSecurity(await asked(browser, '/mijn/beveiliging', fields)));
  const list = async (browser: Browser) => (await loadSecurity(await asked(browser, '/mijn/beveiliging'))).sessions;

  test('are listed by browser, and ended one by one or all but this one', async () => {
    await anAccount(ME);
    const here = { world, cookies: await signIn(world, ME, FIREFOX) };
    const [there, elsewhere] = [await signIn(world, ME), await signIn(world, ME)];
    const sessions = await list(here);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ browser: 'Firefox', device: 'Linux' }]);
    const { session } = await contextWith(world, there);
    await post(here, { act: 'end', session: session!.id });
    expect((await contextWith(world, there)).session).toBeNull();
    expect(await list(here)).toHaveLength(2);
    await post(here, { act: 'end-others' });
    expect((await contextWith(world, elsewhere)).session).toBeNull();
    expect(await list(here)).toHaveLength(1);
  });

  test('of another are never ended', async () => {
    await anAccount(ME);
    await anAccount('ander@elders.example');
    const other = await signIn(world, 'ander@elders.example');
    const { session } = await contextWith(world, other);
    const me = { world, cookies: await signIn(world, ME) };
    await post(me, { act: 'end', session: session!.id });
    await post(me, { act: 'end-others' });
    expect((await contextWith(world, other)).session).not.toBeNull();
  });
});

describe('one’s own data', () => {
  test('come as a file that nobody else gets', async () => {
    await anAccount(ME, editorOf('geldloket-de-spaarvogel'));
    const browser = { world, cookies: await signIn(world, ME) };
    const file = await loadDataFile(await asked(browser, '/mijn/gegevens.json'));
    expect(file.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await file.json()).toMatchObject({ account: { email: ME }, sessions: [{ browser: null }] });
    const nobody = await answerOf(async () => loadDataFile(await asked({ world, cookies: '' }, '/mijn/gegevens.json')));
    expect(nobody.headers.get('Location')).toBe('/inloggen?terug=%2Fmijn%2Fgegevens.json');
  });

  test('are erased only when one is sure, and not those of the last coordinator', async () => {
    await anAccount(ME, COORDINATOR);
    const browser = { world, cookies: await signIn(world, ME) };
    const post = async (fields: Record<string, string>) => erase(await asked(browser, '/mijn/gegevens', fields));
    expect(await post({})).toEqual({ refused: 'unsure' });
    expect(await post({ sure: 'on' })).toEqual({ refused: 'last-coordinator' });
    await anAccount('volgende@elders.example', COORDINATOR);
    const answer = await answerOf(() => post({ sure: 'on' }));
    expect(answer.headers.get('Location')).toBe('/mijn/gegevens?gedaan=erased');
    expect((await contextWith(world, browser.cookies)).session).toBeNull();
    const nobody = { world, cookies: '' };
    expect(await loadData(await asked(nobody, '/mijn/gegevens?gedaan=erased'))).toMatchObject({ contacts: null });
  });
});
