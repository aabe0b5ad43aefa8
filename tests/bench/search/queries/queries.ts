/**
 * All queries, the same for every engine and size: they are made from the first 100 records and the vocabulary, by
 * chance that is the same in every run. What is relevant at a size is computed there.
 */
import { foldedWords } from '../fold.ts';
import type { Records } from '../records.ts';
import { textsOf } from '../relevance/relevance.ts';
import { nonsenseQueries } from './nonsense-queries.ts';
import { ownExpressions } from './own-expressions.ts';
import { placeQueries } from './place-queries.ts';
import { ANSWERABLE_CLASSES, NONSENSE_CLASSES, type Query } from './query.ts';
import { recordQueries } from './record-queries.ts';
import { themeQueries } from './theme-queries.ts';

const QUERIES_FROM = 100;

export function makeQueries(records: Records): Query[] {
  const first = records.organisations.slice(0, QUERIES_FROM);
  const own = ownExpressions(records.vocabulary);
  const offered = new Set(first.flatMap((one) => one.services.flatMap((service) => service.themes)));
  const places = new Set(
    [...records.places, ...records.municipalities, ...records.regions].flatMap((one) => foldedWords(one.name)),
  );
  const words = new Set(first.flatMap((one) => [one.name, ...one.keywords, ...textsOf(one)].flatMap(foldedWords)));
  return [
    ...recordQueries(first, own, places),
    ...themeQueries(
      own,
      own.themes.filter((theme) => offered.has(theme)),
    ),
    ...placeQueries(records, first, own),
    ...nonsenseQueries(own, words),
  ];
}

/** At most `count` queries, taken in turn from every class, so that the first of them are a fair sample as well. */
export function spread(queries: Query[], count: number): Query[] {
  const most = Math.min(count, queries.length);
  const chosen: Query[] = [];
  for (let turn = 0; chosen.length < most; turn++) {
    for (const queryClass of [...ANSWERABLE_CLASSES, ...NONSENSE_CLASSES]) {
      const query = queries.filter((one) => one.class === queryClass)[turn];
      if (query && chosen.length < most) chosen.push(query);
    }
  }
  return chosen;
}
