/** The pages that links in mails lead to, and the page to say that an entry is wrong: from the side of loader and action. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RequestContext } from '#app/context.server.ts';
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { startCheckNow } from '#app/features/freshness/start-check.server.ts';
import { action as answerCheck, loader as loadCheck } from '#app/routes/checks/check.tsx';
import { action as changeQuickly, loader as loadQuickEdit } from '#app/routes/checks/quick-edit.tsx';
import { action as report, loader as loadReport } from '#app/routes/checks/report-wrong.tsx';
import { openCheckOf } from '#db/repositories/checks.server.ts';
import { entryById } from '#db/repositories/read-organisations.server.ts';
import { signalsOf } from '#db/repositories/signals.server.ts';
import { outbox } from '#db/schema.ts';
import { secretIn } from '#tests/support/check-world.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '#tests/support/request-context.ts';

const DAY_MS = 86_400_000;
const COORDINATOR = aPerson({ coordinator: true });

let world: DatabaseContext;
let partners: Organisation[];
beforeAll(async () => {
  world = await databaseContext();
  partners = world.context.directory.current().organisations.filter((one) => one.email !== null);
});
afterAll(() => world.dispose());

/** A partner that no test before used, whose owner was just asked. */
let partner: Organisation;
let secret: string;
beforeEach(async () => {
  const next = partners.shift();
  if (!next) throw new Error('The demo has no more partners with a mail address');
  partner = next;
  const { context } = world;
  const deps = { ...context, directory: context.directory.current(), now: context.clock() };
  await startCheckNow(deps, COORDINATOR, partner.id);
  secret = await mailedSecret('/controle');
});

async function mailsToOwner() {
  const all = await world.context.db.read.select().from(outbox);
  return all.filter((mail) => mail.subjectId === partner.id);
}

async function mailedSecret(path: string): Promise<string> {
  return secretIn((await mailsToOwner()).at(-1)?.body ?? null, path);
}

function later(days: number, context: RequestContext = world.context): RequestContext {
  return { ...context, clock: () => world.context.clock() + days * DAY_MS };
}

type Asking = { key?: string; context?: RequestContext; language?: string };

function seeCheck({ key = secret, context = world.context, language = 'nl' }: Asking = {}) {
  return loadCheck({ request: pageRequest(`/controle?sleutel=${key}`, language), params: {}, context });
}

/** What an action says, or where it leads. */
async function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  return outcome instanceof Response ? outcome.headers.get('Location') : outcome;
}

function press(
  pressed: string,
  { key = secret, context = world.context, ...fields }: Asking & { reason?: string } = {},
) {
  const request = formRequest(`/controle?sleutel=${key}`, {
    pressed,
    ...(fields.reason ? { reason: fields.reason } : {}),
  });
  return outcomeOf(answerCheck({ request, params: {}, context }));
}

describe('the page of a check', () => {
  test('shows the entry in short, how old it is, and the address that may change it', async () => {
    const view = await seeCheck();
    expect(view).toMatchObject({ state: 'open', name: partner.name, email: partner.email, title: 'Klopt dit nog?' });
    expect(JSON.stringify(view)).toContain(partner.locations[0]?.city);
    expect((await seeCheck({ language: 'en' })).title).toBe('Is this still right?');
  });

  test('changes nothing when it is opened, however often', async () => {
    await seeCheck();
    await seeCheck();
    expect((await openCheckOf(world.context.db.read, partner.id))?.outcome).toBeNull();
    expect((await entryById(world.context.db.read, partner.id))?.verification).toEqual(partner.verification);
  });

  test('confirms with one press, and thanks; the directory shows it at once', async () => {
    expect(await press('klopt')).toBe(`/controle?sleutel=${secret}`);
    expect(await seeCheck()).toMatchObject({ state: 'answered', page: `/partners/${partner.slug}` });
    const shown = world.context.directory.current().byId(partner.id);
    expect(shown?.verification).toEqual({ at: world.context.clock(), by: 'partner', how: 'mail' });
    expect(await press('klopt')).toEqual({ said: 'late' });
  });

  test('leads to signing in with the address of the mail, for who wants to change something', async () => {
    const request = formRequest(`/controle?sleutel=${secret}`, { pressed: 'aanpassen' });
    const answer = answerCheck({ request, params: {}, context: world.context });
    const response = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
    if (!(response instanceof Response)) throw new Error('Expected a redirect');
    expect(response.headers.get('Location')).toBe('/inloggen/code');
    expect(response.headers.getSetCookie().join()).not.toContain('session');
    const code = (await world.context.db.read.select().from(outbox)).find(
      (mail) => mail.kind === 'sign-in' && mail.recipient === partner.email,
    );
    expect(code).toBeDefined();
  });

  test('leads straight to the form for who is signed in with that address', async () => {
    const context = world.as(aPerson({ email: partner.email! }));
    expect(await press('aanpassen', { context })).toBe(`/partners/${partner.slug}/bewerken`);
  });

  test('takes the partner out of the directory when it stops, with the reason as text', async () => {
    const reason = '<script>alert(1)</script> Wij stoppen';
    expect(await press('stoppen', { reason })).toBe(`/controle?sleutel=${secret}`);
    expect(await entryById(world.context.db.read, partner.id)).toMatchObject({
      status: 'archived',
      archiveReason: reason,
    });
    expect(world.context.directory.current().bySlug(partner.slug)).toBeNull();
    expect(await seeCheck()).toMatchObject({ state: 'answered', page: null });
  });

  test('says that a link is too old, and sends a new one to the same address only', async () => {
    const context = later(121);
    expect(await seeCheck({ context })).toMatchObject({ state: 'expired' });
    expect(JSON.stringify(await seeCheck({ context }))).not.toContain(partner.email);
    expect(await press('klopt', { context })).toEqual({ said: 'late' });
    expect(await press('renew', { context })).toEqual({ said: 'renewed' });
    expect(await press('renew', { key: 'forged', context })).toEqual({ said: 'renewed' });
    const mails = await mailsToOwner();
    expect(mails.map((mail) => mail.recipient)).toEqual([partner.email, partner.email]);
  });

  test.each(['', 'forged', '%00', 'x'.repeat(5000)])('says nothing of any partner to the link "%.10s"', async (key) => {
    expect(await seeCheck({ key })).toMatchObject({ state: 'void', title: 'Deze link werkt niet' });
    for (const pressed of ['klopt', 'aanpassen', 'stoppen', 'anything']) {
      expect(await press(pressed, { key })).toEqual({ said: 'late' });
    }
  });
});

describe('the page for a quick change', () => {
  let quick: string;
  beforeEach(async () => {
    quick = await mailedSecret('/wachttijd');
  });

  function tap(pressed: string, key = quick, context = world.context) {
    const request = formRequest(`/wachttijd?sleutel=${key}`, { pressed });
    return outcomeOf(changeQuickly({ request, params: {}, context }));
  }

  const see = (context = world.context) =>
    loadQuickEdit({ request: pageRequest(`/wachttijd?sleutel=${quick}`), params: {}, context });

  test('keeps a value with one tap, and visitors see it at once', async () => {
    const id = partner.services[0]!.id;
    expect(await tap(`${id} wait:quarter`)).toBe(`/wachttijd?sleutel=${quick}&bewaard=${id}`);
    expect(world.context.directory.current().byId(partner.id)?.services[0]?.waiting?.text).toBe('1 tot 3 maanden');
    const view = await see();
    if (view.state !== 'open') throw new Error('Expected an open page');
    expect(view.services[0]?.waits.filter((one) => one.isNow).map((one) => one.label)).toEqual(['1 tot 3 maanden']);
  });

  test('keeps nothing of another partner, nor a value that is not offered', async () => {
    const other = partners[0]!;
    const id = partner.services[0]!.id;
    for (const pressed of [
      `${other.services[0]!.id} wait:none`,
      `${id} wait:constructor`,
      `${id} wait:`,
      `${id} price:none`,
      id,
      '',
    ]) {
      expect(await tap(pressed)).toEqual({ said: 'again' });
    }
    expect(await tap(`${id} wait:none`, secret)).toEqual({ said: 'again' });
    expect((await entryById(world.context.db.read, partner.id))?.version).toBe(partner.version);
  });

  test('offers a new link when it is too old', async () => {
    expect(await see(later(121))).toMatchObject({ state: 'expired' });
    expect(await tap('renew', quick, later(121))).toEqual({ said: 'renewed' });
    expect((await mailsToOwner()).at(-1)).toMatchObject({
      recipient: partner.email,
      subject: expect.stringContaining('wachttijd') as string,
    });
  });
});

describe('the page to say that an entry is wrong', () => {
  async function form(fields: Record<string, string>, { wait = 5000, language = 'nl', slug = partner.slug } = {}) {
    const { context } = world;
    const { shownAt } = await loadReport({
      request: pageRequest(`/partners/${slug}/klopt-niet`),
      params: { slug },
      context,
    });
    const request = formRequest(
      `/partners/${slug}/klopt-niet`,
      { [SHOWN_AT_NAME]: shownAt, [TRAP_NAME]: '', ...fields },
      language,
    );
    return outcomeOf(
      report({ request, params: { slug }, context: { ...context, clock: () => context.clock() + wait } }),
    );
  }

  test('takes a few words without an account, and thanks', async () => {
    expect(await form({ text: 'Het nummer klopt niet.' })).toBe(`/partners/${partner.slug}/klopt-niet?verstuurd`);
    expect(await signalsOf(world.context.db.read, partner.id)).toMatchObject([
      { text: 'Het nummer klopt niet.', email: null, language: 'nl', state: 'open' },
    ]);
  });

  test('keeps the language of the visitor for the answer', async () => {
    await form({ text: 'Wrong number.', email: 'Sam@Verwijzer.example' }, { language: 'en' });
    expect(await signalsOf(world.context.db.read, partner.id)).toMatchObject([
      { email: 'sam@verwijzer.example', language: 'en' },
    ]);
  });

  test('says what is missing beside the field, and keeps what was typed', async () => {
    expect(await form({ text: ' ', email: 'geen adres' })).toMatchObject({
      status: 'error',
      error: { text: ['required'], email: ['mail'] },
      initialValue: { email: 'geen adres' },
    });
    expect(await signalsOf(world.context.db.read, partner.id)).toEqual([]);
  });

  test.each([
    ['fills in what people do not see', { [TRAP_NAME]: 'https://spam.example' }, 5000],
    ['is faster than anybody reads', {}, 500],
    ['makes up when the form was shown', { [SHOWN_AT_NAME]: 'shown 1' }, 5000],
  ])('asks to send again whoever %s', async (_, fields, wait) => {
    expect(await form({ text: 'Koop nu.', ...fields }, { wait })).toMatchObject({
      status: 'error',
      error: { '': ['send-again'] },
      initialValue: { text: 'Koop nu.' },
    });
    expect(await signalsOf(world.context.db.read, partner.id)).toEqual([]);
  });

  test('is not there for a partner that is not there', async () => {
    const request = pageRequest('/partners/bestaat-niet/klopt-niet');
    const missing = loadReport({ request, params: { slug: 'bestaat-niet' }, context: world.context });
    expect(await missing.catch((thrown: unknown) => thrown)).toMatchObject({ status: 404 });
  });
});
