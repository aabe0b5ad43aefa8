/** The golden sets: queries in the language of users, with the partners a coordinator would expect first. */
import { describe, expect, test } from 'vitest';
import {
  ask,
  directory,
  golden,
  layPhrases,
  layReading,
  NONSENSE,
  offTopic,
  randomLetters,
  ranks,
  shareAnswered,
} from './sets.ts';

const first = golden('golden');
const tuning = golden('golden-tuning');
const heldOut = golden('golden-held-out');
const development = golden('golden-development');

describe('the golden sets', () => {
  test('have at least 250 queries in two halves that share none, each with at most three partners that exist', () => {
    expect(tuning.length + heldOut.length).toBeGreaterThanOrEqual(250);
    const queries = [...tuning, ...heldOut].map((row) => row.query.toLowerCase());
    expect(new Set(queries).size).toBe(queries.length);
    for (const { query, kind, expected } of [...first, ...tuning, ...heldOut, ...development]) {
      expect(expected.length > 0, query).toBe(!NONSENSE.includes(kind));
      expect(expected.length, query).toBeLessThanOrEqual(3);
      for (const slug of expected) expect(directory.bySlug(slug), slug).not.toBeNull();
    }
  });

  test.each([
    ['the first set', first, 0.97],
    ['the half it was tuned on', tuning, 0.97],
    ['the half nobody looked at', heldOut, 0.97],
    ['the difficult kinds it was mended with', development, 0.95],
  ])('MRR@10 is high enough on %s', (_, rows, least) => {
    expect(ranks(rows).all).toBeGreaterThanOrEqual(least);
  });

  test('every kind of query does well on the half nobody looked at', () => {
    for (const [kind, mrr] of ranks(heldOut).perKind) expect(mrr, kind).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    'schulden roermond',
    'schuldhulp 6041',
    'shculden roermond',
    'debt help roermond',
    'geldproblemen bij Roermond',
  ])('has a debt-help partner that serves Roermond first for "%s"', (query) => {
    const [hit] = ask(query).hits();
    expect(hit?.organisation.type).toBe('debt-help');
    expect(hit?.servesPlace).toBe(true);
  });
});

describe('nonsense', () => {
  const ofGolden = [...first, ...tuning, ...heldOut]
    .filter((row) => NONSENSE.includes(row.kind))
    .map((row) => row.query);

  test('is answered for at most 3 % of random letters', () => {
    expect(shareAnswered(randomLetters(1000))).toBeLessThanOrEqual(0.03);
  });

  test('is answered for at most 15 % of words that have nothing to do with the directory', () => {
    expect(shareAnswered(offTopic())).toBeLessThanOrEqual(0.15);
    expect(shareAnswered(ofGolden)).toBeLessThanOrEqual(0.15);
  });

  test('is answered for at most 5 % in all', () => {
    expect(shareAnswered([...offTopic(), ...ofGolden, ...randomLetters(200)])).toBeLessThanOrEqual(0.05);
  });
});

test.each([
  ['learned from', layPhrases('seen'), 0.8],
  ['never seen', layPhrases('unseen'), 0.8],
])('lay phrases that were %s are read, and lead to partners that help', (_, rows, least) => {
  const { read, mrr } = layReading(rows);
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(read).toBeGreaterThanOrEqual(least);
  expect(mrr).toBeGreaterThanOrEqual(least);
});
