/** Members of the coalition: one form changes the membership and the covenant of the entry together, or neither. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VISITOR } from '#app/domain/access/actor.ts';
import { loader as loadAbout } from '#app/routes/coalition/about.tsx';
import { loader as loadFile } from '#app/routes/curation/members-file.ts';
import { action, loader } from '#app/routes/curation/members.tsx';
import { loader as loadPartner } from '#app/routes/directory/partner.tsx';
import { loader as loadWho } from '#app/routes/coalition/who-is-who.tsx';
import { entryRevisionsOf, revisionsOf } from '#db/repositories/revisions.server.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const COORDINATOR = aPerson({ coordinator: true });
const PARTNER = 'oma-in-de-buurt';

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

const context = () => world.as(COORDINATOR);

async function opened(slug = PARTNER) {
  const { one } = await loader({ request: pageRequest('/beheer/leden'), params: { slug }, context: context() });
  if (!one) throw new Error(`Expected the form of ${slug}`);
  return one;
}

function post(fields: Record<string, string>, slug = PARTNER) {
  return action({ request: formRequest(`/beheer/leden/${slug}`, fields), params: { slug }, context: context() });
}

async function list(query = '') {
  const request = pageRequest(`/beheer/leden?${query}`);
  const { list } = await loader({ request, params: {}, context: context() });
  return list!;
}

test('the table is a page at a time, and keeps its filters on the next page', async () => {
  const first = await list();
  expect(first.rows).toHaveLength(50);
  expect(first.pages).toBe(3);
  expect((await list('page=3&convenant=signed')).asked).toEqual({ convenant: 'signed' });
  expect((await list('q=spaarvogel')).rows).toMatchObject([{ ring: 'Kerngroep', signedBy: 'Hanneke Denkbeeld' }]);
});

test('the file has the same members, with their signers', async () => {
  const answer = await loadFile({
    request: pageRequest('/beheer/leden.csv?kring=core'),
    params: {},
    context: context(),
  });
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines[0]).toContain('Partner;Domein;Kring;Convenant;Ondertekend op;Ondertekend door;Document;Gemeenten');
  expect(lines).toHaveLength(1 + (await list('kring=core')).rows.length);
});

describe('a change of a member', () => {
  const SIGNED = { ring: 'core', covenantStatus: 'signed', signedOn: '2026-09-10', signedBy: 'Truike Ergens' };

  test('is a revision of the membership and one of the entry, and is shown', async () => {
    const { id } = world.context.directory.current().bySlug(PARTNER)!;
    const { seen } = await opened();
    const document = 'https://kansrijkestart.voorbeeld.example/convenant.pdf';
    const answer = await answerOf(() => post({ ...SIGNED, seen, document }));
    expect(answer.headers.get('Location')).toBe(`/beheer/leden/${PARTNER}?gedaan=saved`);
    expect(await revisionsOf(world.context.db.read, 'membership', id)).toMatchObject([
      { before: null, after: { ring: 'core', signedBy: 'Truike Ergens', document }, actor: { id: COORDINATOR.id } },
    ]);
    expect((await entryRevisionsOf(world.context.db.read, id)).at(-1)).toMatchObject({
      before: { covenant: { status: 'intended' } },
      after: { covenant: { status: 'signed', signedOn: '2026-09-10' } },
      actor: { kind: 'coordinator' },
    });
    expect((await opened()).history).toHaveLength(1);
  });

  test('shows everybody the ring and the covenant, and the network alone who signed and what', async () => {
    const read = async (actor: Parameters<DatabaseContext['as']>[0]) => {
      const request = pageRequest(`/partners/${PARTNER}`);
      return (await loadPartner({ request, params: { slug: PARTNER }, context: world.as(actor) })).membership;
    };
    expect(await read(VISITOR)).toEqual({
      ring: 'Hoort bij de kerngroep',
      covenant: 'Ondertekende het convenant op 10 september',
      signedBy: null,
      document: null,
    });
    expect(await read(aPerson({ member: true }))).toMatchObject({ signedBy: 'door Truike Ergens' });
  });

  test('that is none writes nothing', async () => {
    const { id } = world.context.directory.current().bySlug(PARTNER)!;
    const { seen, typed } = await opened();
    const answer = await answerOf(() => post({ ...typed, seen }));
    expect(answer.headers.get('Location')).toContain('gedaan=unchanged');
    expect(await revisionsOf(world.context.db.read, 'membership', id)).toHaveLength(1);
  });

  test('of what somebody else changed meanwhile is told, writes nothing and loses nothing', async () => {
    const { id } = world.context.directory.current().bySlug(PARTNER)!;
    const { seen } = await opened();
    await answerOf(() => post({ ...SIGNED, ring: 'network', seen }));
    const entries = (await entryRevisionsOf(world.context.db.read, id)).length;
    const refused = await post({ ...SIGNED, signedOn: '2026-09-02', signedBy: 'Een ander', seen });
    expect(refused).toMatchObject({ refused: 'conflict', result: { initialValue: { signedBy: 'Een ander' } } });
    expect(await entryRevisionsOf(world.context.db.read, id)).toHaveLength(entries);
  });

  test.each([
    ['signedOn', { covenantStatus: 'none' }],
    ['signedOn', { signedOn: '2030-01-01' }],
    ['document', { document: 'http://onveilig.example' }],
  ])('with a wrong %s is told there', async (field, wrong) => {
    const { seen } = await opened();
    expect(await post({ ...SIGNED, ...wrong, seen })).toMatchObject({
      result: { error: { [field]: expect.any(Array) as string[] }, initialValue: { signedBy: 'Truike Ergens' } },
    });
  });
});

test('the page about the coalition has the core group by domain, and how many signed', async () => {
  const { members } = await loadAbout({ request: pageRequest('/over'), params: {}, context: world.as(VISITOR) });
  expect(members?.core.map(({ domain }) => domain)).toEqual([
    'medical',
    'social',
    'informal',
    'municipal',
    'education',
  ]);
  expect(members?.signed).toMatch(/^\d+ partners ondertekenden het convenant\.$/);
});

describe('who is who', () => {
  const read = async (actor: Parameters<DatabaseContext['as']>[0], query = '') =>
    loadWho({ request: pageRequest(`/wie-is-wie?${query}`), params: {}, context: world.as(actor) });

  test('is for the network; others read for whom, and a visitor comes back to what was asked', async () => {
    expect(await read(VISITOR, 'q=anja')).toMatchObject({
      who: null,
      signIn: '/inloggen?terug=%2Fwie-is-wie%3Fq%3Danja',
    });
    expect(await read(aPerson())).toMatchObject({ who: null, signIn: null });
    const { who } = await read(aPerson({ member: true }));
    expect(who?.sections.map(({ title }) => title).slice(0, 2)).toEqual(['Coördinatie', 'Kartrekkers per gemeente']);
  });

  test('is a page at a time, and a number can be called', async () => {
    const { who } = await read(aPerson({ member: true }));
    expect(who!.sections.flatMap(({ people }) => people)).toHaveLength(50);
    expect(who!.pages).toBeGreaterThan(2);
    expect(who!.sections[1]!.people[0]!.phone?.href).toMatch(/^tel:\+31/);
  });
});
