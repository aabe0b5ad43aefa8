/** Who refers to whom, and how it is drawn. */
import { describe, expect, test } from 'vitest';
import { withReferring } from '#app/domain/directory/directory.ts';
import { MOST_NODES, networkAround, networkOfTheme, routesFor } from '#app/domain/referral/network.ts';
import { DRAWING, drawNetwork, layOutNetwork } from '#app/features/referral/lay-out-network.server.ts';
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
  test('is the same every time, and within its frame', () => {
    const network = networkAround(busy, middle!.id);
    const drawing = drawNetwork(network);
    expect(drawNetwork(network)).toEqual(drawing);
    expect(drawing.lines).toHaveLength(MOST_NODES - 1);
    for (const { x, y } of drawing.spots) {
      expect(x > 0 && x < DRAWING.width && y > 0 && y < DRAWING.height).toBe(true);
    }
  });

  test('is made once for a version of the directory', () => {
    const network = networkAround(busy, middle!.id);
    expect(layOutNetwork(busy, 'a', network)).toBe(layOutNetwork(busy, 'a', network));
  });
});
