/** What people say after using a contact: it keeps an entry fresh, brings a signal, or says how soon a partner reacts. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { eraseOldAnswers } from '#app/features/referral/tell-contact-use.server.ts';
import { action as tell, loader as page } from '#app/routes/referral/contact-use.tsx';
import { action as react } from '#app/routes/referral/reaction.tsx';
import { loader as searchPage } from '#app/routes/directory/search.tsx';
import { signalsOf } from '#db/repositories/signals.server.ts';
import { contactUses, reactions } from '#db/schema.ts';
import { NOW } from '../support/demo-directory.ts';
import { databaseContext, formRequest, pageRequest, type DatabaseContext } from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const DAY_MS = 86_400_000;

let world: DatabaseContext;
let now = NOW;
let ip = 0;
beforeAll(async () => {
  world = await databaseContext();
  Object.assign(world.context, { clock: () => now });
});
afterAll(() => world.dispose());
beforeEach(() => {
  now = NOW;
});

function partner(at: number): Organisation {
  return world.context.directory.current().organisations[at]!;
}

/** Somebody else every time, unless an address is given. */
async function use({ slug }: Organisation, pressed: string, address = `192.0.2.${ip++}`) {
  const request = formRequest(`/partners/${slug}/gelukt`, { pressed });
  const answer = await tell({ request, params: { slug }, context: { ...world.context, ip: address } });
  await world.context.directory.refresh();
  return answer;
}

async function reacted({ slug }: Organisation, days: string, address = `192.0.2.${ip++}`) {
  const request = formRequest(`/partners/${slug}/reactie`, { days });
  return react({ request, params: { slug }, context: { ...world.context, ip: address } });
}

describe('a contact that was right', () => {
  test('confirms the entry once it was so on three different days', async () => {
    const before = partner(0);
    now = (before.verification?.at ?? NOW) + 400 * DAY_MS;
    await use(before, 'right');
    await use(before, 'right');
    now += DAY_MS;
    await use(before, 'right');
    expect(partner(0).verification).toEqual(before.verification);
    now += DAY_MS;
    await use(before, 'right');
    expect(partner(0).verification).toEqual({ at: now, by: 'users', how: 'use' });
    now += DAY_MS;
    await use(before, 'right');
    expect(partner(0).verification?.at).toBe(now - DAY_MS);
  });

  test('is forgotten when it is too long ago to tell', async () => {
    const uses = async () => {
      const rows = await world.context.db.read.select().from(contactUses);
      return rows.filter(({ organisation }) => organisation === partner(1).id);
    };
    await use(partner(1), 'right');
    expect(await uses()).toHaveLength(1);
    await eraseOldAnswers({ db: world.context.db, now: now + 91 * DAY_MS });
    expect(await uses()).toEqual([]);
  });

  test('is not counted without end from one address', async () => {
    const answers = [];
    for (let turn = 0; turn < 31; turn++) answers.push(await use(partner(2), 'right', '198.51.100.1'));
    expect(answers.at(-1)).toEqual({ error: 'limit' });
  });
});

test.each(['wrong', 'other'])('a contact that was %s reaches the owner and the coordinators', async (pressed) => {
  const organisation = partner(3);
  const before = await signalsOf(world.context.db.read, organisation.id);
  const answer = await answerOf(() => use(organisation, pressed));
  expect(answer.headers.get('Location')).toBe(`/partners/${organisation.slug}/gelukt?verteld=${pressed}`);
  expect(await signalsOf(world.context.db.read, organisation.id)).toHaveLength(before.length + 1);
});

test.each(['', 'RIGHT', 'DROP TABLE'])('%j is no answer', async (pressed) => {
  expect(await use(partner(4), pressed)).toEqual({ error: 'choose' });
});

test('the page of a partner that never was is not there', async () => {
  const request = pageRequest('/partners/niemand/gelukt');
  await expect(page({ request, params: { slug: 'niemand' }, context: world.context })).rejects.toMatchObject({
    status: 404,
  });
});

describe('how soon a partner reacts', () => {
  async function saidOf({ slug, name }: Organisation): Promise<string | null> {
    const request = pageRequest(`/?q=${encodeURIComponent(name)}`);
    const { view } = await searchPage({ request, params: {}, context: world.context });
    return view.results.find((one) => one.slug === slug)?.reacts ?? null;
  }

  test('is said from five answers on', async () => {
    const organisation = partner(5);
    for (const days of ['1', '2', '2', '7']) await reacted(organisation, days);
    expect(await saidOf(organisation)).toBeNull();
    await reacted(organisation, '2');
    expect(await saidOf(organisation)).toBe('Reageert meestal binnen 2 dagen');
  });

  test('is told twice a month at most from one address', async () => {
    const address = '198.51.100.2';
    await reacted(partner(6), '1', address);
    await reacted(partner(6), '1', address);
    expect(await reacted(partner(6), '1', address)).toEqual({ error: 'limit' });
    expect(await reacted(partner(7), '1', address)).toBeInstanceOf(Response);
  });

  test.each(['', '-1', '4', 'vandaag', '1e9'])('%j is no number of days', async (days) => {
    expect(await reacted(partner(8), days)).toEqual({ error: 'choose' });
  });

  test('is forgotten after a year', async () => {
    await eraseOldAnswers({ db: world.context.db, now: now + 366 * DAY_MS });
    expect(await world.context.db.read.select().from(reactions)).toEqual([]);
    await world.context.directory.refresh();
    expect(await saidOf(partner(5))).toBeNull();
  });
});
