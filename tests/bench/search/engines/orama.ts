/** Orama with boosts and one typing error per word. Texts are folded, since its Dutch tokenizer splits words at "ë". */
import { create, insertMultiple, search, type Results } from '@orama/orama';
import { FIELD_WEIGHTS, toFoldedDocuments, type SearchDocument } from '../documents.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { fold } from '../fold.ts';

const SCHEMA = {
  name: 'string',
  shortName: 'string',
  people: 'string',
  themes: 'string',
  type: 'string',
  services: 'string',
  keywords: 'string',
  texts: 'string',
  labels: 'string',
  towns: 'string',
  municipalities: 'string',
} as const;

export const orama: Engine = {
  build(records) {
    const db = create({ schema: SCHEMA, language: 'dutch', sort: { enabled: false } });
    // Without hooks everything is done before these return, whatever their types say.
    void insertMultiple(db, toFoldedDocuments(records));
    return {
      search(query) {
        const found = search(db, {
          term: fold(query),
          tolerance: 1,
          boost: FIELD_WEIGHTS,
          limit: MOST_RESULTS,
        }) as Results<SearchDocument>;
        return found.hits.map((hit) => hit.id);
      },
    };
  },
};
