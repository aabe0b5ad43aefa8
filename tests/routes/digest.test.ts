/** The form for mail about new and changed partners: what it takes, and that its answer tells nothing of an address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '#app/domain/access/limits.ts';
import { SHOWN_AT_NAME, TRAP_NAME } from '#app/domain/form/trap-names.ts';
import { shownAt } from '#app/features/public-form.server.ts';
import { action, loader } from '#app/routes/news/digest.tsx';
import { digestSubscriptions } from '#db/schema.ts';
import { databaseContext, formRequest, pageRequest, type DatabaseContext } from '#tests/support/request-context.ts';

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function send(fields: Record<string, string>, ip = '192.0.2.7') {
  const { seal, clock } = world.context;
  const filled = { [TRAP_NAME]: '', [SHOWN_AT_NAME]: shownAt(seal, clock() - 5_000), municipality: '', theme: '' };
  const request = formRequest('/op-de-hoogte', { ...filled, ...fields }, 'en');
  return action({ request, params: {}, context: { ...world.context, ip } });
}

async function redirected(fields: Record<string, string>): Promise<string | null> {
  const thrown = await send(fields).catch((error: unknown) => error);
  return thrown instanceof Response ? thrown.headers.get('Location') : null;
}

async function subscriptionsOf(email: string) {
  return (await world.context.db.read.select().from(digestSubscriptions)).filter((one) => one.email === email);
}

test('keeps what is followed and the language, unconfirmed', async () => {
  const fields = { email: ' Noor@Voorbeeld.example ', municipality: 'leudal', theme: 'money' };
  expect(await redirected(fields)).toBe('/op-de-hoogte?verstuurd');
  expect(await subscriptionsOf('noor@voorbeeld.example')).toMatchObject([
    { municipality: 'GM1640', theme: 'money', language: 'en', confirmedAt: null },
  ]);
});

test('answers the same when the address is known already', async () => {
  const email = 'pim@voorbeeld.example';
  const first = await redirected({ email });
  await world.context.db.inTransaction(async (tx) => {
    await tx.update(digestSubscriptions).set({ confirmedAt: 1 });
  });
  expect(await redirected({ email })).toBe(first);
  expect(await subscriptionsOf(email)).toMatchObject([{ municipality: '', theme: '', confirmedAt: 1 }]);
});

describe('nothing is kept', () => {
  const email = 'robot@voorbeeld.example';

  test.each([
    ['an address that is none', { email: 'noor' }],
    ['a municipality that is not there', { email, municipality: 'nergens' }],
    ['a theme that is not there', { email, theme: 'nothing' }],
    ['a field that people do not see', { email, [TRAP_NAME]: 'https://robot.example' }],
    ['a moment that was made up', { email, [SHOWN_AT_NAME]: 'shown 1' }],
  ])('for %s', async (_, fields) => {
    expect(await send(fields)).toMatchObject({ status: 'error' });
    expect(await subscriptionsOf(email)).toEqual([]);
  });

  test('for who fills it in faster than anybody can', async () => {
    const { seal, clock } = world.context;
    expect(await send({ email, [SHOWN_AT_NAME]: shownAt(seal, clock() - 500) })).toMatchObject({ status: 'error' });
    expect(await subscriptionsOf(email)).toEqual([]);
  });

  test('from a network address that asked too often', async () => {
    const { max } = LIMITS['digest-by-address'];
    for (let count = 0; count < max; count++) {
      await expect(send({ email: `a${count}@voorbeeld.example` }, '192.0.2.8')).rejects.toMatchObject({ status: 303 });
    }
    expect(await send({ email }, '192.0.2.8')).toMatchObject({ status: 'error' });
    expect(await subscriptionsOf(email)).toEqual([]);
  });
});

test('the page fills in what its address says, and passes over what it does not know', async () => {
  const asked = async (query: string) =>
    (await loader({ request: pageRequest(`/op-de-hoogte${query}`), params: {}, context: world.context })).asked;
  expect(await asked('?gemeente=leudal&thema=money')).toEqual({ municipality: 'leudal', theme: 'money' });
  expect(await asked('?gemeente=nergens')).toEqual({ municipality: '', theme: '' });
});
