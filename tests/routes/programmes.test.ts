/** The pages of programmes, and describing one: nothing is overwritten, and everything can be looked back at. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { editProgramme } from '#app/features/coalition/edit-programme.server.ts';
import { loader as loadOne } from '#app/routes/coalition/programme.tsx';
import { loader as loadList } from '#app/routes/coalition/programmes.tsx';
import { action, loader as loadEditor } from '#app/routes/curation/programmes.tsx';
import { typedProgramme } from '#app/domain/programme/programme-form.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  requestContext,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const COORDINATOR = aPerson({ coordinator: true });

describe('the pages', () => {
  const list = (query = '') =>
    loadList({ request: pageRequest(`/programmas${query}`), params: {}, context: requestContext() });
  const one = (programme: string, language = 'nl') =>
    loadOne({
      request: pageRequest(`/programmas/${programme}`, language),
      params: { programme },
      context: requestContext(),
    });

  test('of a municipality shows what is offered there, and names what is not', async () => {
    const whole = (await list()).view;
    const { groups, lacking } = (await list('?gemeente=gennep')).view;
    const shown = (some: typeof groups) => some.flatMap(({ programmes }) => programmes.map(({ id }) => id));
    expect([...shown(groups), ...lacking.map(({ id }) => id)].sort()).toEqual(shown(whole.groups).sort());
    expect(lacking.length).toBeGreaterThan(0);
    await expect(list('?gemeente=nergens')).rejects.toMatchObject({ status: 404 });
  });

  test('of one programme says who takes part in every municipality, and repeats it on the map', async () => {
    const { view, map, lessons } = await one('voorzorg');
    const towns = view.regions.flatMap(({ towns: some }) => some);
    expect(towns).toHaveLength(14);
    expect(towns.every(({ count, partners }) => partners.length === Math.min(count, 3))).toBe(true);
    const onMap = map.pins.length + map.groups.reduce((sum, { count }) => sum + count, 0);
    expect(onMap).toBe(view.count);
    expect(view.offers[0]).toMatchObject({ status: expect.stringMatching(/^actief sinds \w+ 20\d\d$/) as string });
    expect(lessons?.lessons[0]?.title).toBe('Samen bellen werkt beter dan een folder');
  });

  test('tells it in English too, and knows no others', async () => {
    expect((await one('voorzorg', 'en')).view.texts.gain).toContain('nurse');
    await expect(one('no-such')).rejects.toMatchObject({ status: 404 });
  });
});

describe('describing a programme', () => {
  let world: DatabaseContext;
  beforeAll(async () => {
    world = await databaseContext();
  });
  afterAll(() => world.dispose());

  const told = () => world.context.directory.current().programmes.find(({ id }) => id === 'mdo')!;
  const fields = () => ({ ...typedProgramme(told()), ways: 'group', phases: 'during', audiences: '', themes: 'money' });
  const post = (changed: Record<string, string>, person: Person = COORDINATOR) =>
    action({
      request: formRequest('/beheer/programmas/mdo', { ...fields(), ...changed }),
      params: { programme: 'mdo' },
      context: world.as(person),
    });

  test('shows at once, and stands in its history', async () => {
    await answerOf(() => post({ version: '1', gainNl: 'Eén plan.' }));
    expect(told()).toMatchObject({ version: 2, gain: { nl: 'Eén plan.' }, ways: ['group'] });
    const request = pageRequest('/beheer/programmas/mdo');
    const { one } = await loadEditor({ request, params: { programme: 'mdo' }, context: world.as(COORDINATOR) });
    expect(one?.history.map(({ parts }) => parts)).toEqual([expect.stringContaining('Wat heeft een ouder eraan?')]);
  });

  test('of two who save at once one is told, and loses nothing', async () => {
    const { version } = told();
    await answerOf(() => post({ version: String(version), gainNl: 'Van de een.' }));
    expect(await post({ version: String(version), gainNl: 'Van de ander.' })).toMatchObject({
      refused: 'conflict',
      result: { initialValue: { gainNl: 'Van de ander.' } },
    });
    expect(told().gain.nl).toBe('Van de een.');
  });

  test('is refused to others, whatever page they came from', async () => {
    const { version, ...details } = told();
    const deps = { ...world.context, now: world.context.clock() };
    const lead = aPerson({ leads: ['GM0957'] });
    expect(await editProgramme(deps, lead, { id: 'mdo', version, details })).toEqual({ ok: false, error: 'forbidden' });
  });
});
