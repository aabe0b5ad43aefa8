/** Our own engine, as the search page uses it. */
import { buildDirectory, type Directory } from '#app/domain/directory/directory.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { suggest } from '#app/domain/search/suggest.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { NOW, type Records } from '../records.ts';

export const korteLijntjes: Engine = {
  build(records) {
    const directory = buildDirectory(records);
    return {
      search: (query) => ask(directory, query),
      suggest: (typed) => suggest(directory, typed, 'nl'),
      renewal: () => renewal(directory, records),
    };
  },
};

function ask(directory: Directory, q: string): string[] {
  const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  return search(directory, request, NOW)
    .hits(0, MOST_RESULTS)
    .map((hit) => hit.organisation.id);
}

/** Null: an index is only made whole. */
function renewal(_directory: Directory, _records: Records): number | null {
  return null;
}
