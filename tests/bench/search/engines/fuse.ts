/** fuse.js as its documentation begins, and with the options its documentation gives for long texts. */
import Fuse from 'fuse.js';
import { FIELD_WEIGHTS, FIELDS, toDocuments, toFoldedDocuments } from '../documents.ts';
import { MOST_RESULTS, type Engine } from '../engine.ts';
import { fold } from '../fold.ts';

export const fuseAsDocumented: Engine = {
  build(records) {
    const fuse = new Fuse(toDocuments(records), { keys: FIELDS });
    return { search: (query) => fuse.search(query, { limit: MOST_RESULTS }).map(({ item }) => item.id) };
  },
};

export const fuseTuned: Engine = {
  build(records) {
    const fuse = new Fuse(toFoldedDocuments(records), {
      keys: FIELDS.map((name) => ({ name, weight: FIELD_WEIGHTS[name] })),
      ignoreLocation: true,
      threshold: 0.3,
      minMatchCharLength: 2,
    });
    return { search: (query) => fuse.search(fold(query), { limit: MOST_RESULTS }).map(({ item }) => item.id) };
  },
};
