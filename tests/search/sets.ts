/**
 * The sets of queries that the search is held against, and how it does on them.
 *
 *   golden          168 queries the first search was made with
 *   golden-tuning   half of a set written before this search was; words and weights were mended with it
 *   golden-held-out the other half, never looked at
 *   golden-development  more queries of the difficult kinds, written to find faults with and mended by
 *   lay-phrases-*   sentences of people who had not seen the vocabulary; `seen` was learned from, `unseen` was not
 *   off-topic       words that have nothing to do with the directory
 */
import { readFileSync } from 'node:fs';
import { noFilters } from '#app/domain/search/filters.ts';
import { search, type SearchAnswer } from '#app/domain/search/search.ts';
import { reciprocalRank } from '#tests/bench/search/relevance/measures.ts';
import { demoDirectory, NOW } from '#tests/support/demo-directory.ts';

export type GoldenRow = { query: string; kind: string; expected: string[] };
export type LayRow = { query: string; theme: string };

/** Kinds of golden queries that nothing should be found for. */
export const NONSENSE = ['nonsense', 'off-topic', 'random'];

export const directory = demoDirectory();

export function ask(q: string): SearchAnswer {
  const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  return search(directory, request, NOW);
}

export function golden(name: 'golden' | 'golden-tuning' | 'golden-held-out' | 'golden-development'): GoldenRow[] {
  return read<GoldenRow>(name);
}

export function layPhrases(name: 'seen' | 'unseen'): LayRow[] {
  return read<LayRow>(`lay-phrases-${name}`);
}

export function offTopic(): string[] {
  return read<string>('off-topic');
}

function read<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as T[];
}

/** One over the place of the first expected partner among ten; 0 when there is none. */
export function rankOf({ query, expected }: GoldenRow): number {
  const found = ask(query).hits(0, 10);
  return reciprocalRank(found.map((hit) => (expected.includes(hit.organisation.slug) ? 1 : 0)));
}

/** MRR@10 of everything that has an answer, whole and per kind. */
export function ranks(rows: GoldenRow[]): { all: number; perKind: Map<string, number> } {
  const perKind = new Map<string, number[]>();
  for (const row of rows.filter(({ kind }) => !NONSENSE.includes(kind))) {
    perKind.set(row.kind, [...(perKind.get(row.kind) ?? []), rankOf(row)]);
  }
  return {
    all: mean([...perKind.values()].flat()),
    perKind: new Map([...perKind].map(([kind, values]) => [kind, mean(values)])),
  };
}

/** Share of phrases whose theme was read, and MRR@10 of partners that help with it. */
export function layReading(rows: LayRow[]): { read: number; mrr: number } {
  const answers = rows.map(({ query, theme }) => ({ answer: ask(query), theme }));
  return {
    read: mean(
      answers.map(({ answer, theme }) => {
        const meanings = answer.interpretation.needs.flatMap((need) => need.meanings);
        return meanings.some((one) => one.kind === 'theme' && one.id === theme) ? 1 : 0;
      }),
    ),
    mrr: mean(
      answers.map(({ answer, theme }) =>
        reciprocalRank(
          answer
            .hits(0, 10)
            .map(({ organisation }) => (organisation.services.some((one) => one.themes.includes(theme)) ? 1 : 0)),
        ),
      ),
    ),
  };
}

export function shareAnswered(queries: string[]): number {
  return mean(queries.map((query) => (ask(query).total > 0 ? 1 : 0)));
}

/** Three to twelve random letters; the same ones every time. */
export function randomLetters(count: number): string[] {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const letter = () => String.fromCharCode(97 + next(26));
  return Array.from({ length: count }, () => Array.from({ length: 3 + next(10) }, letter).join(''));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
