/** Working groups: who sees what of them, who changes which, and that nothing typed is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VISITOR, type Actor, type Person } from '#app/domain/access/actor.ts';
import { archiveEntry, unpublishEntry } from '#app/features/entries/write-entry.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { loader as loadGroup } from '#app/routes/coalition/group.tsx';
import { loader as loadGroups } from '#app/routes/coalition/groups.tsx';
import { action, loader as loadEditor } from '#app/routes/curation/groups.tsx';
import { loader as loadTheme } from '#app/routes/directory/theme.tsx';
import { NOW } from '../support/demo-directory.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const COORDINATOR = aPerson({ coordinator: true });
const ROERMOND = 'GM0957';

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function page(slug: string, actor: Actor) {
  const request = pageRequest(`/werkgroepen/${slug}`);
  return loadGroup({ request, params: { workingGroup: slug }, context: world.as(actor) });
}

function editor(slug: string | undefined, person: Person = COORDINATOR) {
  return loadEditor({
    request: pageRequest('/beheer/werkgroepen'),
    params: { group: slug },
    context: world.as(person),
  });
}

async function opened(slug: string, person: Person = COORDINATOR) {
  const { one } = await editor(slug, person);
  if (!one) throw new Error(`Expected the form of ${slug}`);
  return one;
}

function post(slug: string, fields: Record<string, string>, person: Person = COORDINATOR) {
  const request = formRequest(`/beheer/werkgroepen/${slug}`, fields);
  return action({ request, params: { group: slug }, context: world.as(person) });
}

const saved = (...asked: Parameters<typeof post>) => answerOf(async () => post(...asked));
const groupNamed = (name: string) => world.context.directory.current().groups.find((one) => one.name === name);

const NEW = { version: '0', name: 'Slapen en huilen', goal: 'Ouders slapen weer.', theme: 'sleep-crying' };
const MEMBER = {
  'members[0].name': 'Noor van Nergens',
  'members[0].organisation': 'geldloket de spaarvogel',
  'members[0].role': 'chair',
};

describe('what is read of a working group', () => {
  const names = ['Joris Schijnbaar', 'Sandra Denkbeeld', 'De eerste vier gezinnen'];

  test.each([
    ['a visitor', VISITOR],
    ['somebody signed in who works at no partner', aPerson()],
  ])('by %s: which partners take part, and no name or note', async (_, actor) => {
    const { group } = await page('armoede-en-schulden', actor);
    expect(group.network).toBeNull();
    expect(group.partners.map(({ slug }) => slug)).toContain('geldloket-de-spaarvogel');
    for (const name of names) expect(JSON.stringify(group)).not.toContain(name);
  });

  test.each([
    ['the network', aPerson({ member: true })],
    ['an editor', aPerson({ edits: ['x'] })],
    ['a coordinator', COORDINATOR],
  ])('by %s: names, roles and notes', async (_, actor) => {
    const { group } = await page('armoede-en-schulden', actor);
    for (const name of names) expect(JSON.stringify(group.network)).toContain(name);
  });

  test('those that ended stand apart, and keep their page', async () => {
    const { active, ended } = await loadGroups({
      request: pageRequest('/werkgroepen'),
      params: {},
      context: world.as(VISITOR),
    });
    expect(active.map(({ slug }) => slug)).toContain('prenataal-huisbezoek');
    expect(ended.map(({ slug }) => slug)).toEqual(['rookvrije-start']);
    expect((await page('rookvrije-start', VISITOR)).group.isEnded).toBe(true);
  });

  test('a theme leads to its group', async () => {
    const { groups } = await loadTheme({
      request: pageRequest('/themas/money'),
      params: { theme: 'money' },
      context: world.as(VISITOR),
    });
    expect(groups?.groups).toEqual([{ to: '/werkgroepen/armoede-en-schulden', name: 'Armoede en schulden' }]);
  });
});

describe('a new working group', () => {
  test('has an address of its own that stays, is changed, ended, taken up again and put back', async () => {
    const answer = await saved('nieuw', { ...NEW, ...MEMBER });
    expect(answer.headers.get('Location')).toBe('/beheer/werkgroepen/slapen-en-huilen?gedaan=saved');
    const spaarvogel = world.context.directory.current().bySlug('geldloket-de-spaarvogel')!;
    expect(groupNamed('Slapen en huilen')?.members).toEqual([
      { organisation: spaarvogel.id, name: 'Noor van Nergens', role: 'chair' },
    ]);

    const notes = { 'notes[0].on': '2026-09-01', 'notes[0].text': 'Eerst.', 'notes[1].on': '2026-09-08' };
    await saved('slapen-en-huilen', { ...NEW, name: 'Slapen', version: '1', ...notes, 'notes[1].text': 'Daarna.' });
    const changed = groupNamed('Slapen')!;
    expect([changed.slug, ...changed.notes.map(({ text }) => text)]).toEqual(['slapen-en-huilen', 'Daarna.', 'Eerst.']);

    await saved('slapen-en-huilen', { version: '2', pressed: 'end' });
    expect(groupNamed('Slapen')?.state).toBe('ended');
    await saved('slapen-en-huilen', { version: '3', pressed: 'reopen' });

    const { history } = await opened('slapen-en-huilen');
    expect(history.map(({ what }) => what)).toEqual([
      'gestopt of weer begonnen',
      'gestopt of weer begonnen',
      'naam, deelnemers en notities',
      'Begonnen',
    ]);
    await saved('slapen-en-huilen', { version: '4', pressed: `revert-${history[3]!.id}` });
    expect(groupNamed('Slapen en huilen')).toMatchObject({ state: 'active', notes: [], version: 5 });
  });

  test('of the same name has another address', async () => {
    const answer = await saved('nieuw', { ...NEW, name: 'Nieuw' });
    expect(answer.headers.get('Location')).toBe('/beheer/werkgroepen/nieuw-2?gedaan=saved');
  });
});

describe('bad input', () => {
  test.each([
    ['name', { name: '' }],
    ['members[0].organisation', { ...MEMBER, 'members[0].organisation': 'Bestaat niet' }],
    [
      'members[1].name',
      {
        ...MEMBER,
        'members[1].name': 'noor van nergens',
        'members[1].organisation': 'Geldloket De Spaarvogel',
        'members[1].role': 'member',
      },
    ],
  ])('is told at %s, and what was typed is kept', async (field, wrong: Record<string, string>) => {
    const answer = await post('nieuw', { ...NEW, ...wrong });
    expect(answer).toMatchObject({
      result: { error: { [field]: expect.any(Array) as string[] }, initialValue: { goal: 'Ouders slapen weer.' } },
    });
  });

  test('of two who save at once one is told, and loses nothing', async () => {
    const { version } = await opened('vaders-doen-mee');
    const fields = { ...NEW, name: 'Vaders doen mee', municipalities: ROERMOND, version: String(version) };
    await saved('vaders-doen-mee', fields);
    expect(await post('vaders-doen-mee', { ...fields, goal: 'Van de ander.' })).toMatchObject({
      refused: 'conflict',
      result: { initialValue: { goal: 'Van de ander.' } },
    });
    expect(groupNamed('Vaders doen mee')?.goal).toBe('Ouders slapen weer.');
  });
});

describe('a kartrekker', () => {
  const lead = aPerson({ leads: [ROERMOND] });

  test('sees and changes the groups of the own municipalities alone', async () => {
    const { list } = await editor(undefined, lead);
    expect(list?.groups.map(({ slug }) => slug)).toEqual(['vaders-doen-mee']);
    await expect(editor('armoede-en-schulden', lead)).rejects.toMatchObject({ init: { status: 403 } });
    const { version } = await opened('armoede-en-schulden');
    const fields = { ...NEW, municipalities: ROERMOND, version: String(version) };
    expect(await post('armoede-en-schulden', fields, lead)).toMatchObject({ refused: 'forbidden' });
    expect(await post('armoede-en-schulden', { version: String(version), pressed: 'end' }, lead)).toMatchObject({
      refused: 'forbidden',
    });
  });

  test('has to say for which of them a new one is', async () => {
    const answer = await post('nieuw', NEW, lead);
    expect(answer).toMatchObject({ result: { error: { municipalities: ['choose-some?count=1'] } } });
    const elsewhere = await post('nieuw', { ...NEW, municipalities: 'GM0988' }, lead);
    expect(elsewhere).toMatchObject({ result: { error: { municipalities: ['unknown-choice'] } } });
  });
});

test('a partner that left is named as such, coordinators see it in the list, and the form asks to choose anew', async () => {
  const { db, directory } = world.context;
  const partner = directory.current().bySlug('jeugdgezondheid-de-wolkenmeter')!;
  const actor = { kind: 'coordinator' as const, id: null };
  await db.inTransaction((tx) =>
    archiveEntry(tx, { now: NOW, newId }, { id: partner.id, version: partner.version, actor, reason: 'Gestopt' }),
  );
  await directory.refresh();
  const { group } = await page('prenataal-huisbezoek', VISITOR);
  expect(group.partners.filter(({ slug }) => slug === null)).toMatchObject([{ name: partner.name }]);
  const { list } = await editor(undefined);
  expect(list?.groups.flatMap(({ slug, left }) => left.map((name) => [slug, name]))).toEqual([
    ['prenataal-huisbezoek', partner.name],
  ]);
  const { typed, version } = await opened('prenataal-huisbezoek');
  const at = typed.members.findIndex(({ organisation }) => organisation === partner.name);
  const fields = Object.fromEntries(
    typed.members.flatMap(({ name, organisation, role }, index) => [
      [`members[${index}].name`, name],
      [`members[${index}].organisation`, organisation],
      [`members[${index}].role`, role],
    ]),
  );
  const answer = await post('prenataal-huisbezoek', { ...NEW, ...fields, version: String(version) });
  expect(answer).toMatchObject({ result: { error: { [`members[${at}].organisation`]: ['choose'] } } });
});

test('a partner that is a draft again is named to who edits the group, and to no visitor', async () => {
  const { db, directory } = world.context;
  const { group } = await page('prenataal-huisbezoek', VISITOR);
  const slug = group.partners.find((one) => one.slug !== null)!.slug!;
  const partner = directory.current().bySlug(slug)!;
  const { id, version } = partner;
  const actor = { kind: 'import' as const, id: null };
  const step = { id, version, actor, reason: '', batch: newId() };
  await db.inTransaction((tx) => unpublishEntry(tx, { now: NOW, newId }, step));
  await directory.refresh();
  const seen = (await page('prenataal-huisbezoek', VISITOR)).group.partners;
  expect(seen.map(({ name }) => name)).not.toContain(partner.name);
  const { typed } = await opened('prenataal-huisbezoek');
  expect(typed.members.map(({ organisation }) => organisation)).toContain(partner.name);
});
