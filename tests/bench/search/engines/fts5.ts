/** SQLite FTS5 in memory, ranked by bm25 with weights per column; whatever was typed is joined with OR. */
import SQLite from 'better-sqlite3';
import { FIELD_WEIGHTS, FIELDS, toFoldedDocuments } from '../documents.ts';
import { MOST_RESULTS, type BuiltIndex, type Engine } from '../engine.ts';
import { foldedWords } from '../fold.ts';
import type { Records } from '../records.ts';

/** Whole words, and their beginnings from three letters. */
export const fts5Words: Engine = {
  build: (records) =>
    buildTable(records, `tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4 5'`, (word) =>
      word.length < 3 ? [`"${word}"`] : [`"${word}"*`],
    ),
};

/** Any three letters in a row, which forgives typing errors. */
export const fts5Trigrams: Engine = {
  build: (records) =>
    buildTable(records, `tokenize = 'trigram remove_diacritics 1'`, (word) =>
      Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => `"${word.slice(at, at + 3)}"`),
    ),
};

function buildTable(records: Records, options: string, terms: (word: string) => string[]): BuiltIndex {
  const db = new SQLite(':memory:');
  const ids: string[] = [];
  // The texts themselves are not kept: no other engine counts them either.
  db.exec(`CREATE VIRTUAL TABLE document USING fts5(${FIELDS.join(', ')}, content = '', ${options})`);
  const insert = db.prepare(
    `INSERT INTO document (rowid, ${FIELDS.join(', ')}) VALUES (?, ${FIELDS.map(() => '?').join(', ')})`,
  );
  db.transaction(() => {
    for (const document of toFoldedDocuments(records)) {
      insert.run(ids.length, ...FIELDS.map((field) => document[field]));
      ids.push(document.id);
    }
  })();
  db.exec(`INSERT INTO document (document) VALUES ('optimize')`);
  const weights = FIELDS.map((field) => FIELD_WEIGHTS[field]).join(', ');
  const select = db
    .prepare(`SELECT rowid FROM document WHERE document MATCH ? ORDER BY bm25(document, ${weights}) LIMIT ?`)
    .pluck();
  return {
    search(query) {
      const asked = [...new Set(foldedWords(query).flatMap(terms))].join(' OR ');
      return asked === '' ? [] : (select.all(asked, MOST_RESULTS) as number[]).map((row) => ids[row] ?? '');
    },
    nativeBytes: () =>
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
  };
}
