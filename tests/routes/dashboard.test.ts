/** Who sees which figures, of which place, and that a file holds what the page shows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { loader as fileLoader } from '#app/routes/coalition/dashboard-file.ts';
import { loader as pageLoader } from '#app/routes/coalition/dashboard.tsx';
import { PUBLIC_FIGURES, WORK_FIGURES } from '#app/routes/coalition/dashboard/figure-view.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import { terms } from '#db/schema.ts';
import { NOW } from '../support/demo-directory.ts';
import { ANONYMOUS, aPerson, databaseContext, pageRequest, type DatabaseContext } from '../support/request-context.ts';

const COORDINATOR = aPerson({ coordinator: true });
const LEAD = aPerson({ leads: ['GM0957'] });

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function page(actor: Actor, query = '') {
  return pageLoader({ request: pageRequest(`/dashboard${query}`), context: world.as(actor), params: {} });
}

function file(name: string, actor: Actor, query = '') {
  const request = pageRequest(`/dashboard/${name}.csv${query}`);
  return fileLoader({ request, context: world.as(actor), params: { file: `${name}.csv` } });
}

describe('the page', () => {
  test('has every public figure for a visitor, and nothing of the work', async () => {
    const { figures, work } = await page(ANONYMOUS.actor);
    expect(figures.map(({ name }) => name)).toEqual(PUBLIC_FIGURES);
    expect(work).toEqual({ kind: 'hidden' });
  });

  test('has the figures of the work for a coordinator', async () => {
    const { work } = await page(COORDINATOR);
    expect(work).toMatchObject({ kind: 'shown', figures: WORK_FIGURES.map((name) => ({ name })) });
  });

  test('has them for a kartrekker in the own municipality alone, and offers that one elsewhere', async () => {
    expect((await page(LEAD, '?gemeente=roermond')).work.kind).toBe('shown');
    const choose = { kind: 'choose', places: [{ slug: 'roermond', name: 'Roermond' }] };
    expect((await page(LEAD)).work).toEqual(choose);
    expect((await page(LEAD, '?gemeente=venlo')).work).toEqual(choose);
    expect((await page(aPerson({ member: true }))).work).toEqual({ kind: 'hidden' });
  });

  test('is of the whole coalition when the municipality is not there', async () => {
    expect((await page(ANONYMOUS.actor, '?gemeente=atlantis')).place).toBeNull();
  });
});

describe('a file', () => {
  test.each([...PUBLIC_FIGURES, ...WORK_FIGURES])('of %s holds the table of the page', async (name) => {
    const { figures, work } = await page(COORDINATOR, '?gemeente=roermond');
    const shown = [...figures, ...(work.kind === 'shown' ? work.figures : [])].find((one) => one.name === name)!;
    const response = await file(name, COORDINATOR, '?gemeente=roermond');
    const lines = (await response.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toEqual([shown.head, ...shown.rows.map(({ cells }) => cells)].map((cells) => cells.join(';')));
    expect(response.headers.get('Content-Disposition')).toContain(`cijfers-${name}-roermond-2026-09-17.csv`);
  });

  test('of the work is for those who see it on the page', async () => {
    const refused = [
      await statusOf(file('gezocht', ANONYMOUS.actor)),
      await statusOf(file('gezocht', aPerson({ member: true }))),
      await statusOf(file('gezocht', LEAD)),
      await statusOf(file('gezocht', LEAD, '?gemeente=venlo')),
    ];
    expect(refused).toEqual([302, 403, 403, 403]);
    expect((await file('gezocht', LEAD, '?gemeente=roermond')).status).toBe(200);
  });

  test.each(['niets', 'partners.csv', '__proto__', ''])('that is not there is not found: %s', async (name) => {
    expect(await statusOf(file(name, COORDINATOR))).toBe(404);
  });

  test('has no formula of somebody else in it', async () => {
    await world.context.db.inTransaction(async (tx) => {
      const label = '=HYPERLINK("https://kwaad.example")';
      await tx.insert(terms).values({ kind: 'programme', id: 'x', position: 99, labelNl: label, labelEn: label });
      await raiseDirectoryVersion(tx, NOW, [{ kind: 'vocabulary' }]);
    });
    await world.context.directory.refresh();
    expect(await (await file('programmas', COORDINATOR)).text()).toContain(
      `"'=HYPERLINK(""https://kwaad.example"")";0;`,
    );
  });
});

/** Of an answer, or of what was thrown instead. */
async function statusOf(answer: Promise<Response>): Promise<number | undefined> {
  const given: unknown = await answer.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.status;
  return (given as { init: ResponseInit }).init.status;
}
