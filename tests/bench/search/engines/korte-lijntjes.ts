/** Our own engine, as the search page uses it. */
import { buildDirectory, withPartnerChanges, type Directory } from '#app/domain/directory/directory.ts';
import { noFilters } from '#app/domain/search/filters.ts';
import { search } from '#app/domain/search/search.ts';
import { suggest } from '#app/domain/search/suggest.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { NOW } from '../records.ts';

export const korteLijntjes: Engine = {
  build(records) {
    const directory = buildDirectory(records);
    return {
      search: (query) => ask(directory, query),
      suggest: (typed) => suggest(directory, typed, 'nl'),
      renewal: () => renewal(directory),
    };
  },
};

function ask(directory: Directory, q: string): string[] {
  const request = { q, place: '', position: null, filters: noFilters(), serves: 'client', sort: 'match' } as const;
  return search(directory, request, NOW)
    .hits(0, MOST_RESULTS)
    .map((hit) => hit.organisation.id);
}

const RENEWALS = 21;

/** Median milliseconds until the directory answers with one changed organisation. */
function renewal(directory: Directory): number {
  const durations: number[] = [];
  let current = directory;
  for (let turn = 0; turn < RENEWALS; turn++) {
    const [some] = current.organisations.slice(turn * 3, turn * 3 + 1);
    if (!some) break;
    const changed = [{ ...some, name: `${some.name} ${turn}`, version: some.version + 1 }];
    const started = performance.now();
    current = withPartnerChanges(current, { version: current.version + 1, changed, removed: [], slugs: new Map() });
    durations.push(performance.now() - started);
  }
  return durations.sort((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
}
