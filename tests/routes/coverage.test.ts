/** The coverage table as it is asked for, and what can be done about a gap. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { buildDirectory } from '#app/domain/directory/directory.ts';
import { loader as file } from '#app/routes/curation/coverage-file.ts';
import { action, loader } from '#app/routes/curation/coverage.tsx';
import { readCoverageRequest } from '#app/routes/curation/coverage/coverage-request.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { parseCsv } from '#app/platform/csv.server.ts';
import { NOW } from '../support/demo-directory.ts';
import { giveRole } from '../support/give-role.ts';
import { mailsIn } from '../support/mails-in.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';
import { startingDirectory } from '../support/starting-directory.ts';

const COORDINATOR = aPerson({ coordinator: true });

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

const page = (query: string, person = COORDINATOR) =>
  loader({ request: pageRequest(`/beheer/dekking?${query}`), context: world.as(person), params: {} });

function post(cell: string, fields: Record<string, string>, person: Person = COORDINATOR) {
  const request = formRequest(`/beheer/dekking?cell=${cell}`, fields);
  return answerOf(() => action({ request, context: world.as(person), params: {} }));
}

async function aGap() {
  const { view } = await page('');
  const [gap] = view.gapsByTheme;
  const [place] = gap!.places;
  const municipality = world.context.directory.current().municipalityBySlug(place!.slug)!;
  return { cell: `${gap!.theme}.${place!.slug}`, theme: gap!.theme, municipality };
}

describe('the table', () => {
  test('counts fewer partners when it is filtered, and says by what', async () => {
    const all = (await page('')).view;
    const { view } = await page('domain=informal&phase=pregnancy&checked=yes&audience=no-such-audience');
    expect(view.filters).toMatchObject({ domain: 'informal', audience: null, verifiedOnly: true });
    expect(view.gaps).toBeGreaterThan(all.gaps);
    expect(view.size).toBe(all.size);
  });

  test('shows one region when that is asked for', async () => {
    const { view } = await page('region=midden-limburg');
    expect(view.groups.map(({ slug }) => slug)).toEqual(['midden-limburg']);
    expect(view.columns.length).toBeLessThan(14);
  });

  test.each(['cell=money', 'cell=money.nowhere', 'cell=nothing.venlo', 'cell=.', 'region=..&domain=x'])(
    'leaves out what cannot be used: %s',
    async (query) => {
      const { view } = await page(query);
      expect(view.chosen).toBeNull();
      expect(view.columns).toHaveLength(14);
    },
  );

  test('is a file with the same numbers', async () => {
    const { view } = await page('domain=social');
    const request = pageRequest('/beheer/dekking.csv?domain=social');
    const answer = await file({ request, context: world.as(COORDINATOR), params: {} });
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="dekking-2026-09-17\.csv"$/);
    const read = parseCsv((await answer.text()).replace(/^\uFEFF/, ''), ';');
    const rows = read.ok ? read.rows : [];
    expect(rows.slice(1).map((row) => row.slice(1, 15).map(Number))).toEqual(view.rows.map(({ counts }) => counts));
  });
});

describe('of a whole country', () => {
  const country = buildDirectory(startingDirectory('large', NOW, 50));
  const read = (query: string) => readCoverageRequest(country, new URLSearchParams(query));
  const shownIn = (query: string) => read(query).shown.flatMap(({ municipalities }) => municipalities);

  test('parts of regions are shown one at a time, none too wide, and together they are everything', () => {
    const { parts } = read('');
    const widths = parts.map(({ municipalities }) => municipalities.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(32);
    expect(parts.flatMap(({ municipalities }) => municipalities)).toHaveLength(342);
    expect(parts.flatMap(({ slug }) => shownIn(`region=${slug}`))).toHaveLength(342);
    expect(parts.filter(({ slug }) => slug.startsWith('limburg')).map(({ isPart }) => isPart)).toEqual([false]);
    expect(parts.filter(({ slug }) => slug.startsWith('gelderland'))).toMatchObject([
      { slug: 'gelderland', isPart: true },
      { slug: 'gelderland.2', isPart: true },
    ]);
  });

  test('a cell is shown in the part that has it', () => {
    for (const slug of ['aalten', 'zutphen', 'venlo']) {
      expect(shownIn(`cell=money.${slug}`).map((one) => one.slug)).toContain(slug);
    }
  });

  test('the parts can be chosen by where they begin and end, and many gaps are told by their number', async () => {
    const request = pageRequest('/beheer/dekking?region=gelderland.2&domain=municipal&checked=yes');
    const context = { ...world.as(COORDINATOR), directory: { ...world.context.directory, current: () => country } };
    const { view } = await loader({ request, context, params: {} });
    const [first, last] = [view.columns[0]!.name, view.columns.at(-1)!.name];
    const chosen = view.regions.find(({ value }) => value === 'gelderland.2');
    expect(chosen?.label).toBe(`Gelderland: ${first} tot en met ${last}`);
    expect(view.gapsByTheme.find(({ count }) => count === view.columns.length)?.places).toEqual([]);
    for (const { count, places } of view.gapsByTheme) expect([0, count]).toContain(places.length);
  });
});

describe('a gap', () => {
  test('is decided about, keeps its history, and the decision can be taken back', async () => {
    const { cell, theme, municipality } = await aGap();
    const marked = await post(cell, { pressed: 'mark', kind: 'wanted', note: 'Op de agenda' });
    expect(marked.headers.get('Location')).toContain('gedaan=marked');
    expect((await page(`cell=${cell}`)).view.chosen?.mark).toMatchObject({ kind: 'wanted', note: 'Op de agenda' });
    await post(cell, { pressed: 'mark', kind: 'accepted', note: '' });
    await post(cell, { pressed: 'unmark' });
    expect((await page(`cell=${cell}`)).view.chosen?.mark).toBeNull();
    const history = await revisionsOf(world.context.db.read, 'gap', `${theme} ${municipality.code}`);
    expect(history.map(({ after }) => (after as { kind: string } | null)?.kind ?? null).sort()).toEqual(
      ['wanted', 'accepted', null].sort(),
    );
    expect(history[0]?.actor).toEqual({ kind: 'coordinator', id: COORDINATOR.id });
  });

  test.each<[Record<string, string>, string]>([
    [{ pressed: 'mark' }, 'kind'],
    [{ pressed: 'mark', kind: 'wanted', note: 'x'.repeat(601) }, 'kind'],
    [{ pressed: 'invite', email: 'geen adres' }, 'email'],
    [{ pressed: 'ask-nobody', text: 'Wilt u?' }, 'missing'],
    [{ pressed: 'ask-nobody', text: '' }, 'text'],
  ])('refuses %j, and gives back what was typed', async (fields, error) => {
    const { cell } = await aGap();
    const answer = await action({
      request: formRequest(`/beheer/dekking?cell=${cell}`, fields),
      context: world.as(COORDINATOR),
      params: {},
    });
    expect(answer).toMatchObject({ error, typed: fields.text === undefined ? {} : { text: fields.text } });
  });

  test('is nothing to decide about for the kartrekker of another municipality', async () => {
    const { cell, municipality } = await aGap();
    const other = world.context.directory.current().municipalities.find(({ code }) => code !== municipality.code)!;
    const lead = aPerson({ leads: [other.code] });
    const attempts: Record<string, string>[] = [
      { pressed: 'mark', kind: 'wanted' },
      { pressed: 'unmark' },
      { pressed: 'invite', email: 'a@b.example' },
    ];
    for (const fields of attempts) {
      const request = formRequest(`/beheer/dekking?cell=${cell}`, fields);
      expect(await action({ request, context: world.as(lead), params: {} })).toMatchObject({ error: 'forbidden' });
    }
    const own = aPerson({ leads: [municipality.code] });
    expect((await page(`cell=${cell}`, own)).view.chosen?.mayMark).toBe(true);
    expect((await page(`cell=${cell}`, lead)).view.chosen?.mayMark).toBe(false);
  });

  test('brings an invitation to register, and a question to a partner nearby', async () => {
    const { cell } = await aGap();
    await post(cell, { pressed: 'invite', email: 'Nieuw@Voorbeeld.example' });
    const [invitation] = await mailsIn(world.context.db, 'nieuw@voorbeeld.example');
    expect(invitation?.body).toContain('/aanmelden');
    const { chosen } = (await page(`cell=${cell}`)).view;
    const near = world.context.directory.current().byId(chosen!.nearest[0]!.id)!;
    const owner = { name: '', email: 'eigenaar@voorbeeld.example', role: 'editor' } as const;
    await giveRole(world.context.db, owner, { organisation: near.id });
    await post(cell, { pressed: `ask-${near.id}`, text: 'Wilt u ook hier helpen?' });
    const [asked] = await mailsIn(world.context.db, owner.email);
    expect(asked?.body).toContain('Wilt u ook hier helpen?');
  });
});
