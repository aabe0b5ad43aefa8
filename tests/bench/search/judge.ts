/** What an engine answered, judged by the facts: quality over all queries that have an answer, and per class. */
import { round, type ClassQuality, type SearchRow } from './figures.ts';
import { ANSWERABLE_CLASSES, isNonsense, type Query, type QueryClass } from './queries/query.ts';
import type { Records } from './records.ts';
import { meanQuality, qualityOf, type Quality } from './relevance/measures.ts';
import { gradesFor } from './relevance/relevance.ts';

export type Answered = { query: Query; ids: string[] };

type Judged = { query: Query; quality: Quality; empty: boolean };

export function judge(
  records: Records,
  answers: Answered[],
): Pick<SearchRow, 'quality' | 'noResult' | 'randomAnswered' | 'offTopicAnswered' | 'classes'> {
  const grades = gradesFor(
    records,
    answers.map(({ query }) => query.wanted),
  );
  // A query that nobody answers at this size says nothing about an engine.
  const judged = answers.flatMap(({ query, ids }, index): Judged[] => {
    const relevant = grades[index];
    if (!relevant || relevant.size === 0) return [];
    const given = ids.map((id) => relevant.get(id) ?? 0);
    return [{ query, quality: qualityOf(given, [...relevant.values()]), empty: ids.length === 0 }];
  });
  const classes: SearchRow['classes'] = {};
  for (const queryClass of ANSWERABLE_CLASSES) {
    const own = judged.filter(({ query }) => query.class === queryClass);
    if (own.length > 0) classes[queryClass] = summary(own);
  }
  const { queries: _, noResult, ...quality } = summary(judged);
  return {
    quality,
    noResult,
    randomAnswered: answered(answers, 'random-letters'),
    offTopicAnswered: answered(answers, 'off-topic'),
    classes,
  };
}

function summary(judged: Judged[]): ClassQuality {
  const mean = meanQuality(judged.map(({ quality }) => quality));
  return {
    queries: judged.length,
    success1: round(mean.success1, 3),
    success5: round(mean.success5, 3),
    mrr10: round(mean.mrr10, 3),
    ndcg10: round(mean.ndcg10, 3),
    noResult: round(judged.filter(({ empty }) => empty).length / Math.max(1, judged.length), 3),
  };
}

function answered(answers: Answered[], queryClass: QueryClass): number | null {
  const asked = answers.filter(({ query }) => query.class === queryClass && isNonsense(query));
  return asked.length === 0 ? null : round(asked.filter(({ ids }) => ids.length > 0).length / asked.length, 3);
}
