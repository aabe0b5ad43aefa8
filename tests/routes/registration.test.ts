/** The pages of registration: what they keep, what they refuse, and what they give away. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { action as claim } from '#app/routes/registration/claim.tsx';
import { action as confirm, loader as showConfirm } from '#app/routes/registration/confirm.tsx';
import { action as keepHelp, loader as showHelp } from '#app/routes/registration/help.tsx';
import { headers } from '#app/routes/registration/layout.tsx';
import { action as start } from '#app/routes/registration/start.tsx';
import { action as submit, loader as showState } from '#app/routes/registration/state.tsx';
import { personForEmail } from '#db/repositories/people.server.ts';
import { applications, limits, mailLinks, outbox, users } from '#db/schema.ts';
import { newId } from '#app/platform/ids.server.ts';
import { shownAt } from '#app/features/public-form.server.ts';
import { saveAnswers } from '#db/repositories/applications.server.ts';
import { aRegistration, TYPED } from '../support/a-registration.ts';
import { mailsIn, secretIn } from '../support/mails-in.ts';
import { databaseContext, formRequest, pageRequest, type DatabaseContext } from '../support/request-context.ts';
import { NOW } from '../support/demo-directory.ts';

const KNOWN = 'Geldloket De Spaarvogel';
const SLUG = 'geldloket-de-spaarvogel';

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());
afterEach(() =>
  world.context.db.inTransaction(async (tx) => {
    for (const table of [applications, mailLinks, outbox, limits, users]) await tx.delete(table);
  }),
);

type Fields = Record<string, string>;
type Done = { redirect: string } | { answer: unknown };

/** Where it leads, or what it answers. */
async function done(running: () => Promise<unknown>): Promise<Done> {
  try {
    return { answer: await running() };
  } catch (thrown) {
    if (thrown instanceof Response) return { redirect: thrown.headers.get('Location') ?? String(thrown.status) };
    throw thrown;
  }
}

function human(ageMs = 60_000): Fields {
  return { homepage: '', shownAt: shownAt(world.context.seal, NOW - ageMs) };
}

function begin(fields: Fields): Promise<Done> {
  const request = formRequest('/aanmelden', { ...TYPED.organisation, ...human(), ...fields });
  return done(() => start({ request, context: world.context, params: {} }));
}

/** @returns the secret with which the browser goes on */
async function begun(fields: Fields = {}): Promise<string> {
  const answer = await begin(fields);
  const secret = 'redirect' in answer ? new URL(answer.redirect, 'http://x').searchParams.get('sleutel') : null;
  if (!secret) throw new Error(`Not begun: ${JSON.stringify(answer)}`);
  return secret;
}

function stored() {
  return world.context.db.read.select().from(applications);
}

function at(path: string, secret: string): string {
  return `/aanmelden/${path}?${new URLSearchParams({ sleutel: secret })}`;
}

describe('starting', () => {
  test('leads the same way for an address that has an account and one that has not', async () => {
    const person = { id: newId(), name: 'Isa', email: 'bekend@voorbeeld.example', language: 'nl' as const };
    await world.context.db.inTransaction((tx) => personForEmail(tx, person, NOW));
    const paths = await Promise.all(
      ['bekend@voorbeeld.example', 'vreemd@voorbeeld.example'].map(async (applicantEmail, index) => {
        const answer = await begin({ applicantEmail, name: `Zwaluw ${index}` });
        return 'redirect' in answer ? answer.redirect.split('?')[0] : answer;
      }),
    );
    expect(paths).toEqual(['/aanmelden/hulp', '/aanmelden/hulp']);
    const mails = await mailsIn(world.context.db);
    const blind = mails.map(({ body }) => body.replaceAll(/sleutel=[\w-]+/g, '').replaceAll(/Zwaluw \d/g, ''));
    expect(blind[0]).toBe(blind[1]);
  });

  test.each([
    ['fills in what people do not see', { homepage: 'x' }],
    ['is faster than a person', () => human(500)],
    ['makes up when it was shown', { shownAt: `shown ${NOW - 60_000}` }],
    ['says nothing of when it was shown', { shownAt: '' }],
    ['was shown days ago', () => human(3 * 86_400_000)],
  ])('is not for who %s', async (_what, fields) => {
    const answer = await begin(typeof fields === 'function' ? fields() : fields);
    expect(answer).toMatchObject({ answer: { result: { error: { '': ['send-again'] } } } });
    expect(answer).not.toHaveProperty('answer.result.initialValue.shownAt');
    expect(await stored()).toEqual([]);
    expect(await mailsIn(world.context.db)).toEqual([]);
  });

  test('asks whether it is there already, and tells of it no more than everybody sees', async () => {
    const answer = await begin({ name: KNOWN });
    expect(answer).toMatchObject({
      answer: { look: { similar: [{ name: KNOWN, claim: `/aanmelden/bestaand/${SLUG}` }] } },
    });
    const [similar] = (answer as { answer: { look: { similar: object[] } } }).answer.look.similar;
    expect(Object.keys(similar ?? {}).sort()).toEqual(['address', 'claim', 'domain', 'id', 'name', 'why']);
    expect(await stored()).toEqual([]);
  });

  test('can wait for everything but a name and a mail address', async () => {
    const typed = { name: 'Zwaluw', applicantEmail: 'isa@zwaluw.example', phone: '12', domain: '', applicantName: '' };
    const answer = await begin({ ...typed, pressed: 'later' });
    expect(answer).toMatchObject({
      redirect: expect.stringMatching(/^\/aanmelden\/stand\?.*gedaan=bewaard$/) as string,
    });
    expect((await stored())[0]).toMatchObject({ email: typed.applicantEmail, answers: { organisation: typed } });
    expect(await begin({ name: '', pressed: 'later' })).toMatchObject({ answer: { result: { status: 'error' } } });
  });
});

describe('a step', () => {
  test('keeps what its fields held and nothing else, and never more than a person types', async () => {
    const secret = await begun();
    const [before] = await stored();
    const fields: Fields = {
      summary: 'x'.repeat(3_000_000),
      audiences: 'made-up',
      'help.summary': 'x',
      state: 'approved',
      version: String(before?.version),
      pressed: 'later',
    };
    const request = formRequest(at('hulp', secret), fields);
    await done(() => keepHelp({ request, context: world.context, params: {} }));
    const [kept] = await stored();
    expect(kept?.state).toBe('draft');
    expect(Object.keys(kept?.answers.help ?? {}).sort()).toEqual(['audiences', 'different', 'summary']);
    expect(String(kept?.answers.help?.summary)).toHaveLength(10_000);
  });

  test('says when another window was first, and keeps what that one kept', async () => {
    const secret = await begun();
    const request = formRequest(at('hulp', secret), { summary: 'Van hier.', version: '7', pressed: 'next' });
    const answer = await done(() => keepHelp({ request, context: world.context, params: {} }));
    expect(answer).toMatchObject({ answer: { error: 'conflict', result: { initialValue: { summary: 'Van hier.' } } } });
    expect((await stored())[0]?.answers.help).toBeUndefined();
  });

  test('keeps nothing when a field is only looked at', async () => {
    const secret = await begun();
    const intent = JSON.stringify({ type: 'validate', payload: { name: 'summary' } });
    const request = formRequest(at('hulp', secret), { summary: 'Nog bezig', __intent__: intent });
    await done(() => keepHelp({ request, context: world.context, params: {} }));
    expect((await stored())[0]).toMatchObject({ version: 1 });
  });

  test('gives back what was typed when its link no longer works, and keeps nothing', async () => {
    const secret = await begun();
    await world.context.db.inTransaction((tx) => tx.update(mailLinks).set({ expiresAt: NOW - 1 }));
    for (const dead of [secret, 'verzonnen']) {
      const request = formRequest(at('hulp', dead), { summary: 'Lang over nagedacht.', version: '1', pressed: 'next' });
      await expect(keepHelp({ request, context: world.context, params: {} })).rejects.toMatchObject({
        data: { step: 'help', typed: { summary: 'Lang over nagedacht.' }, renewAt: at('stand', dead) },
        init: { status: 410 },
      });
    }
    expect((await stored())[0]?.answers.help).toBeUndefined();
  });

  test('is not there for a link of another kind, nor for who wants to take an entry over', async () => {
    const fields = { applicant: 'Noor', email: 'noor@elders.example', reason: 'Ik werk daar.', ...human() };
    const request = formRequest(`/aanmelden/bestaand/${SLUG}`, fields);
    await done(() => claim({ request, context: world.context, params: { slug: SLUG } }));
    const toConfirm = secretIn((await mailsIn(world.context.db))[0]!);
    const show = (secret: string) =>
      done(() => showHelp({ request: pageRequest(at('hulp', secret)), context: world.context, params: {} }));
    await expect(show(toConfirm)).rejects.toMatchObject({ data: { typed: {} }, init: { status: 410 } });
    const followed = await done(() => {
      return confirm({ request: formRequest(at('bevestigen', toConfirm), {}), context: world.context, params: {} });
    });
    const own = 'redirect' in followed ? new URL(followed.redirect, 'http://x').searchParams.get('sleutel') : null;
    expect(await show(own ?? '')).toEqual({ redirect: at('stand', own ?? '') });
  });
});

describe('confirming', () => {
  test('is not done by looking at the page, as mail scanners do', async () => {
    const secret = await begun();
    const [draft] = await stored();
    const { id, version, email, applicant } = draft!;
    await world.context.db.inTransaction((tx) =>
      saveAnswers(tx, id, version, { answers: aRegistration(), email, applicant }, NOW),
    );
    await done(() => {
      const request = formRequest(at('stand', secret), { pressed: 'submit' });
      return submit({ request, context: world.context, params: {} });
    });
    const inMail = secretIn((await mailsIn(world.context.db)).at(-1)!);
    for (let count = 0; count < 3; count += 1) {
      const request = pageRequest(at('bevestigen', inMail));
      expect((await showConfirm({ request, context: world.context, params: {} })).lead).toContain(
        TYPED.organisation.name,
      );
    }
    expect((await stored())[0]?.state).toBe('unconfirmed');
    const answer = await done(() => {
      const request = formRequest(at('bevestigen', inMail), { pressed: 'confirm' });
      return confirm({ request, context: world.context, params: {} });
    });
    expect(answer).toMatchObject({ redirect: expect.stringContaining('/aanmelden/stand?') as string });
    expect((await stored())[0]?.state).toBe('waiting');
  });
});

test('what a link leads to stays on no shared computer', () => {
  const given = { parentHeaders: new Headers(), loaderHeaders: new Headers(), actionHeaders: new Headers() };
  expect(headers({ ...given, errorHeaders: undefined })).toEqual({ 'Cache-Control': 'private, no-store' });
});

test('a link that was made up shows nothing of anybody', async () => {
  await begun();
  for (const secret of ['x', '', '%00', 'a'.repeat(5_000)]) {
    const shown = await showState({ request: pageRequest(at('stand', secret)), context: world.context, params: {} });
    expect(shown).toMatchObject({ view: null });
  }
});
