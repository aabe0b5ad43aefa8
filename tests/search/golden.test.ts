/** The golden set: queries in the language of users, with the partners a coordinator would expect first. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

type Golden = { query: string; kind: string; expected: string[] };

const golden = JSON.parse(readFileSync(new URL('./golden.json', import.meta.url), 'utf8')) as Golden[];
const layPhrases = JSON.parse(readFileSync(new URL('./lay-phrases-seen.json', import.meta.url), 'utf8')) as {
  query: string;
  theme: string;
}[];
const directory = demoDirectory();

function ask(q: string) {
  return search(
    directory,
    { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' },
    NOW,
  );
}

function firstThree(q: string): string[] {
  return ask(q)
    .hits(0, 3)
    .map((hit) => hit.organisation.slug);
}

describe('the golden set', () => {
  const answerable = golden.filter((row) => row.expected.length > 0);

  test('has at least 80 queries, each with at most three expected partners that exist', () => {
    expect(golden.length).toBeGreaterThanOrEqual(80);
    for (const { expected } of answerable) {
      expect(expected.length).toBeLessThanOrEqual(3);
      for (const slug of expected) expect(directory.bySlug(slug), slug).not.toBeNull();
    }
  });

  test('finds an expected partner among the first three for at least 95 % of the queries', () => {
    const missed = answerable.filter(
      ({ query, expected }) => !firstThree(query).some((slug) => expected.includes(slug)),
    );
    expect(missed.length / answerable.length, missed.map((row) => row.query).join('; ')).toBeLessThanOrEqual(0.05);
  });

  test.each(golden.filter((row) => row.expected.length === 0))('answers nothing to "$query"', ({ query }) => {
    expect(ask(query).total).toBe(0);
  });

  test.each([
    'schulden roermond',
    'schuldhulp 6041',
    'shculden roermond',
    'debt help roermond',
    'geldproblemen bij Roermond',
  ])('has a debt-help partner that serves Roermond first for "%s"', (query) => {
    const [first] = ask(query).hits();
    expect(first?.organisation.type).toBe('debt-help');
    expect(first?.servesPlace).toBe(true);
  });
});

test('reads the theme of at least 60 % of lay phrases written without sight of the vocabulary', () => {
  const read = layPhrases.filter(({ query, theme }) =>
    ask(query).interpretation.needs.some((need) =>
      need.meanings.some((one) => one.kind === 'theme' && one.id === theme),
    ),
  );
  expect(read.length / layPhrases.length).toBeGreaterThanOrEqual(0.6);
});
