/** MiniSearch with boosts, prefixes and typing errors for words that are long enough for them. */
import MiniSearch from 'minisearch';
import { FIELD_WEIGHTS, FIELDS, toFoldedDocuments, type SearchDocument } from '../documents.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { fold } from '../fold.ts';

export const miniSearch: Engine = {
  build(records) {
    const index = new MiniSearch<SearchDocument>({
      fields: FIELDS,
      searchOptions: {
        boost: FIELD_WEIGHTS,
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      },
    });
    index.addAll(toFoldedDocuments(records));
    return {
      search: (query) =>
        index
          .search(fold(query))
          .slice(0, MOST_RESULTS)
          .map(({ id }) => String(id)),
    };
  },
};
