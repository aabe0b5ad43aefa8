/** Who refers to whom, and how it is drawn. */
import { describe, expect, test } from 'vitest';
import { withReferring } from '#app/domain/directory/directory.ts';
import { MOST_NODES, networkAround, networkOfTheme, routesFor } from '#app/domain/referral/network.ts';
import { networkColumns } from '#app/domain/referral/network-columns.ts';
import { mapLines, partnerLines } from '#app/domain/referral/partner-lines.ts';
import { twoLines } from '#app/domain/referral/two-lines.ts';
import { BOX, drawNetwork, layOutNetwork } from '#app/features/referral/lay-out-network.server.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const demo = demoDirectory();
const [middle, ...others] = demo.organisations;
const busy = withReferring(demo, 2, {
  ...demo,
  routes: others.slice(0, 40).map(({ id }, index) => ({
    from: middle!.id,
    to: id,
    theme: 'money',
    frequency: index < 30 ? 'sometimes' : 'weekly',
  })),
});

describe('the network around a partner', () => {
  test('has no more partners than can be read, and the strongest routes stay', () => {
    const { nodes, routes } = networkAround(busy, middle!.id);
    expect(others.length).toBeGreaterThanOrEqual(40);
    expect(nodes).toHaveLength(MOST_NODES);
    expect(nodes[0]?.id).toBe(middle!.id);
    expect(routes.slice(0, 10).map(({ frequency }) => frequency)).toEqual(Array(10).fill('weekly'));
  });

  test('is only the partner when nobody works with it', () => {
    const alone = withReferring(demo, 3, { ...demo, routes: [] });
    expect(networkAround(alone, middle!.id)).toEqual({ nodes: [middle], routes: [] });
  });
});

test('the network of a theme in a municipality has only partners that work there', () => {
  const theme = demo.routes[0]!.theme;
  const code = demo.municipalityBySlug('leudal')!.code;
  const there = networkOfTheme(demo, theme, code);
  expect(there.routes.every((route) => route.theme === theme)).toBe(true);
  for (const { services } of there.nodes) {
    expect(services.some(({ serviceAreas }) => serviceAreas.includes(code))).toBe(true);
  }
  expect(routesFor(demo, null, null)).toHaveLength(demo.routes.length);
});

describe('the drawing', () => {
  const networks = [
    networkAround(busy, middle!.id),
    ...demo.vocabulary.theme.map(({ id }) => networkOfTheme(demo, id, null)).filter(({ nodes }) => nodes.length > 0),
  ];

  test.each(networks)('is the same every time, within its frame, and no box touches another ($#)', (network) => {
    const { width, height, spots } = drawNetwork(network);
    expect(drawNetwork(network).spots).toEqual(spots);
    expect(spots).toHaveLength(network.nodes.length);
    expect(width).toBeLessThanOrEqual(1250);
    for (const one of spots) {
      expect(one.x >= 0 && one.x + BOX.width <= width && one.y >= 0 && one.y + BOX.height <= height).toBe(true);
      const touching = spots.filter(
        ({ x, y }) => Math.abs(x - one.x) < BOX.width + 10 && Math.abs(y - one.y) < BOX.height + 10,
      );
      expect(touching).toEqual([one]);
    }
  });

  test('has no line under a box: it goes through the column between boxes', () => {
    const [a, b, c] = demo.organisations.map(({ id }) => id);
    const steps = [`${a} ${b}`, `${b} ${c}`, `${a} ${c}`].map((step) => step.split(' '));
    const { spots, lines } = drawNetwork({
      nodes: demo.organisations.slice(0, 3),
      routes: steps.map(([from = '', to = '']) => ({ from, to, theme: 'money', frequency: 'weekly' })),
    });
    const between = spots.find(({ id }) => id === b)!;
    const passing = /C[\d. ]+ (\d+)H/.exec(lines[2]!.path)!;
    const y = Number(passing[1]);
    expect(y < between.y || y > between.y + BOX.height).toBe(true);
  });

  test('has one line for two partners that refer to each other, with an arrow at both ends', () => {
    const [one, other] = [middle!.id, others[0]!.id];
    const { lines } = drawNetwork({
      nodes: [middle!, others[0]!],
      routes: [
        { from: one, to: other, theme: 'money', frequency: 'weekly' },
        { from: other, to: one, theme: 'housing', frequency: 'sometimes' },
      ],
    });
    expect(lines).toMatchObject([{ frequency: 'weekly', isMutual: true }]);
  });

  test('is made once for a version of the directory', () => {
    const network = networkAround(busy, middle!.id);
    expect(layOutNetwork(busy, 'a', network)).toBe(layOutNetwork(busy, 'a', network));
  });
});

describe('the columns', () => {
  test('let clients go from left to right, and one back where they go round', () => {
    const steps = ['ab', 'bc', 'ca'].map(([from = '', to = '']) => ({ from, to }));
    expect(Object.fromEntries(networkColumns(['a', 'b', 'c'], steps))).toEqual({ a: 0, b: 1, c: 2 });
  });

  test('put who only refers beside whom it refers to', () => {
    const steps = ['ab', 'bc', 'xc'].map(([from = '', to = '']) => ({ from, to }));
    expect(networkColumns(['a', 'b', 'c', 'x'], steps).get('x')).toBe(1);
  });
});

describe('the lines of a partner', () => {
  const [first, second] = others;
  const twice = withReferring(demo, 4, {
    ...demo,
    routes: [
      { from: middle!.id, to: first!.id, theme: 'money', frequency: 'sometimes' },
      { from: middle!.id, to: first!.id, theme: 'housing', frequency: 'monthly' },
      { from: middle!.id, to: second!.id, theme: 'money', frequency: 'weekly' },
      { from: first!.id, to: middle!.id, theme: 'work', frequency: 'weekly' },
    ],
  });

  test('are one for each partner, the busiest first', () => {
    expect(partnerLines(twice, twice.routesFrom(middle!.id), ({ to }) => to)).toEqual([
      { partner: second, frequency: 'weekly', themes: ['money'] },
      { partner: first, frequency: 'monthly', themes: ['money', 'housing'] },
    ]);
  });

  test('go on the map to where each of them is, whoever refers', () => {
    const lines = mapLines(twice, middle!.id);
    expect(lines).toHaveLength(2);
    expect(lines.find(({ slug }) => slug === first!.slug)).toEqual({
      slug: first!.slug,
      frequency: 'weekly',
      latitude: first!.locations[0]!.latitude,
      longitude: first!.locations[0]!.longitude,
    });
  });
});

test.each([
  ['De Spaarvogel', ['De Spaarvogel']],
  ['Verloskundigenpraktijken Maanlicht', ['Verloskundigenpraktij…', 'Maanlicht']],
  ['Consultatiebureau Kleine Stappen', ['Consultatiebureau', 'Kleine Stappen']],
  ['Stichting voor wie een heel erg lange naam heeft', ['Stichting voor wie een', 'heel erg lange naam h…']],
])('%s stands on at most two lines', (name, lines) => {
  expect(twoLines(name, 22)).toEqual(lines);
});
