/** Figures tell requests apart by the pattern of their route, so that no name and no made-up address is in them. */
import { expect, test } from 'vitest';
import { NO_PATTERN, routePatterns } from '#server/route-patterns.ts';

const patternOf = routePatterns({
  root: {},
  search: { parentId: 'root' },
  partner: { parentId: 'root', path: 'partners/:slug' },
  edit: { parentId: 'root', path: 'partners/:slug/bewerken' },
  overview: { parentId: 'edit' },
  help: { parentId: 'edit', path: 'hulp/:service' },
  words: { parentId: 'root', path: 'beheer/woorden/:kind?/:term?' },
  feed: { parentId: 'root', path: 'nieuw.atom' },
  api: { parentId: 'root', path: 'api/hsds/*' },
  other: { parentId: 'root', path: '*' },
});

test.each([
  ['/', '/'],
  ['/_root.data', '/'],
  ['/partners/geldloket', '/partners/:slug'],
  ['/partners/geldloket.data', '/partners/:slug'],
  ['/partners/geldloket/', '/partners/:slug'],
  ['/partners/geldloket/bewerken', '/partners/:slug/bewerken'],
  ['/partners/geldloket/bewerken/hulp/7', '/partners/:slug/bewerken/hulp/:service'],
  ['/beheer/woorden', '/beheer/woorden'],
  ['/beheer/woorden/themas', '/beheer/woorden/:kind'],
  ['/beheer/woorden/themas/money', '/beheer/woorden/:kind/:term'],
  ['/nieuw.atom', '/nieuw.atom'],
  ['/nieuwxatom', NO_PATTERN],
  ['/partners', NO_PATTERN],
  ['/wp-login.php', NO_PATTERN],
])('%s is counted as %s', (path, pattern) => expect(patternOf(path)).toBe(pattern));
