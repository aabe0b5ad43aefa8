/** FlexSearch: beginnings of words, letters that sound alike, and suggestions when not every word is found. */
import { Charset, Document } from 'flexsearch';
import { FIELDS, toFoldedDocuments } from '../documents.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { fold } from '../fold.ts';

export const flexSearch: Engine = {
  build(records) {
    const index = new Document({
      document: { id: 'id', index: FIELDS },
      tokenize: 'forward',
      encoder: Charset.LatinBalance,
    });
    for (const document of toFoldedDocuments(records)) index.add(document);
    return {
      /** Fields answer in the order of their weight. */
      search(query) {
        const perField = index.search(fold(query), { suggest: true, limit: MOST_RESULTS });
        const ids = new Set(perField.flatMap(({ result }) => result.map(String)));
        return [...ids].slice(0, MOST_RESULTS);
      },
    };
  },
};
