/** Referral routes in order and by their ends, however often the partners around them change. */
import { expect, test } from 'vitest';
import { withPartnerChanges, withReferring } from '#app/domain/directory/directory.ts';
import type { ReferralRoute } from '#app/domain/organisation/organisation.ts';
import { routesFor } from '#app/domain/referral/network.ts';
import { routeIndex, strongestFirst } from '#app/domain/referral/route-index.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const demo = demoDirectory();
const [one, two, three] = demo.organisations.map(({ id }) => id) as [string, string, string];

const routes: ReferralRoute[] = [
  { from: two, to: one, theme: 'money', frequency: 'sometimes' },
  { from: one, to: two, theme: 'work', frequency: 'monthly' },
  { from: one, to: two, theme: 'money', frequency: 'monthly' },
  { from: three, to: one, theme: 'money', frequency: 'weekly' },
];
const directory = withReferring(demo, 2, { ...demo, routes });

test('the strongest come first, equal ones always in the same order', () => {
  const inOrder = [3, 2, 1, 0].map((at) => routes[at]);
  expect(strongestFirst(routes)).toEqual(inOrder);
  expect(strongestFirst([...routes].reverse())).toEqual(inOrder);
});

test('a changed partner leaves the index as it was', () => {
  const changed = { ...demo.byId(one)!, name: 'Anders' };
  const later = withPartnerChanges(directory, { version: 3, changed: [changed], removed: [], slugs: new Map() });
  expect(routeIndex(later.routes)).toBe(routeIndex(directory.routes));
  expect(later.routesFrom(one)).toEqual(directory.routesFrom(one));
});

test('routes of a partner that left are not shown, and come back with it', () => {
  const gone = withPartnerChanges(directory, { version: 3, changed: [], removed: [two], slugs: new Map() });
  expect([gone.routesFrom(one), gone.routesFrom(two), gone.routesTo(two)]).toEqual([[], [], []]);
  expect(routesFor(gone, null, null)).toEqual([routes[3]]);
  const back = withPartnerChanges(gone, {
    version: 4,
    changed: [demo.byId(two)!],
    removed: [],
    slugs: new Map(),
  });
  expect(routesFor(back, null, null)).toHaveLength(routes.length);
});

test('in a municipality are those between partners that both work there, whatever for', () => {
  for (const { code } of demo.municipalities) {
    const worksThere = (id: string) => demo.byId(id)!.services.some(({ serviceAreas }) => serviceAreas.includes(code));
    expect(routesFor(demo, null, code)).toEqual(
      routesFor(demo, null, null).filter(({ from, to }) => worksThere(from) && worksThere(to)),
    );
  }
});
