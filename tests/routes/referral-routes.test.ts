/** A partner says whom it refers to: it is seen at once, nobody's answer is overwritten, and what is not known is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { paths } from '#app/paths.ts';
import { loader as loadGaps } from '#app/routes/curation/network.tsx';
import { action, loader } from '#app/routes/entry/referral-routes.tsx';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

let world: DatabaseContext;
let own: Organisation;
let others: Organisation[];
let editor: Person;
beforeAll(async () => {
  world = await databaseContext();
  const directory = world.context.directory.current();
  own = directory.organisations.find(({ id }) => directory.routesFrom(id).length === 0)!;
  others = directory.organisations.filter(({ id }) => id !== own.id);
  editor = aPerson({ edits: [own.id] });
});
afterAll(() => world.dispose());

const asked = (request: Request, person: Person) => ({
  request,
  params: { slug: own.slug },
  context: world.as(person),
});
const page = (person = editor) => loader(asked(pageRequest(paths.editEntry(own.slug, 'verwijzen')), person));
function post(fields: Record<string, string>) {
  return action(asked(formRequest(paths.editEntry(own.slug, 'verwijzen'), fields), editor));
}
/** What is kept is answered with the way back. */
const keep = (fields: Record<string, string>) => answerOf(() => post(fields));

function route(index: number, to: string, theme = 'money', frequency = 'weekly') {
  const at = (name: string) => `routes[${index}].${name}`;
  return { [at('to')]: to, [at('theme')]: theme, [at('frequency')]: frequency };
}

const stated = () => world.context.directory.current().routesFrom(own.id);

describe('what a partner states', () => {
  test('is in the directory at once and in the history', async () => {
    const { seen, partners } = await page();
    expect(partners).not.toContain(own.name);
    const fields = {
      seen,
      reason: 'Zo doen wij het',
      ...route(0, others[0]!.name.toUpperCase()),
      ...route(1, others[1]!.slug),
    };
    await keep(fields);
    expect(new Set(stated().map(({ to }) => to))).toEqual(new Set([others[0]!.id, others[1]!.id]));
    const revisions = await revisionsOf(world.context.db.read, 'referral-routes', own.id);
    expect(revisions).toMatchObject([
      { before: [], reason: 'Zo doen wij het', actor: { kind: 'partner', id: editor.id } },
    ]);
    expect((await page()).typed.routes.map(({ to }) => to).sort()).toEqual([others[0]!.name, others[1]!.name].sort());
  });

  test('is not written when somebody else changed it since the form was shown, and comes back as it was typed', async () => {
    const { seen } = await page();
    await keep({ seen, ...route(0, others[2]!.name) });
    const late = await post({ seen, ...route(0, others[3]!.name) });
    expect(late).toMatchObject({ refused: 'changed', result: { initialValue: { routes: [{ to: others[3]!.name }] } } });
    expect(stated().map(({ to }) => to)).toEqual([others[2]!.id]);
  });

  test('says nothing new when nothing was changed', async () => {
    const { seen } = await page();
    const before = await revisionsOf(world.context.db.read, 'referral-routes', own.id);
    await keep({ seen, ...route(0, others[2]!.name) });
    expect(await revisionsOf(world.context.db.read, 'referral-routes', own.id)).toHaveLength(before.length);
  });

  test('can be nothing at all', async () => {
    const { seen } = await page();
    await keep({ seen });
    expect(stated()).toEqual([]);
  });
});

describe('what cannot be kept is told at its field', () => {
  test.each([
    ['a partner nobody knows', route(0, 'Bestaat niet'), 'routes[0].to'],
    ['itself', () => route(0, own.name), 'routes[0].to'],
    ['a theme nobody knows', () => route(0, others[0]!.name, 'nope'), 'routes[0].theme'],
    ['a frequency nobody knows', () => route(0, others[0]!.name, 'money', 'hourly'), 'routes[0].frequency'],
    ['the same twice', () => ({ ...route(0, others[0]!.name), ...route(1, others[0]!.name) }), 'routes[1].theme'],
    [
      'more than anybody reads',
      () => Object.assign({}, ...others.slice(0, 41).map(({ slug }, index) => route(index, slug))) as object,
      'routes',
    ],
  ])('%s', async (_, fields, field) => {
    const { seen } = await page();
    const typed = typeof fields === 'function' ? fields() : fields;
    const answer = await post({ seen, ...typed });
    expect(Object.keys(answer.result?.error ?? {})).toContain(field);
    expect(stated()).toEqual([]);
  });
});

describe('the thin spots', () => {
  const gaps = (person: Person) =>
    loadGaps({ request: pageRequest('/beheer/netwerk'), params: {}, context: world.as(person) });

  test('name the partners nobody refers to and the themes with one referral or none', async () => {
    const directory = world.context.directory.current();
    const { count, thin } = await gaps(aPerson({ coordinator: true }));
    expect(count).toBe(directory.organisations.filter(({ id }) => directory.routesTo(id).length === 0).length);
    const perTheme = (theme: string) => directory.routes.filter((one) => one.theme === theme).length;
    expect(thin.map(({ theme }) => theme)).toEqual(
      directory.vocabulary.theme.map(({ id }) => id).filter((id) => perTheme(id) < 2),
    );
  });

  test('are for a kartrekker those in the own municipalities', async () => {
    const all = await gaps(aPerson({ coordinator: true }));
    const some = await gaps(aPerson({ leads: ['GM0988'] }));
    expect(some.count).toBeGreaterThan(0);
    expect(some.count).toBeLessThan(all.count);
  });
});
