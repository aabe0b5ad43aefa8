/** How the figures were made, printed as the first line of the bench. */
import type { MethodRow } from './figures.ts';

export const METHODS: MethodRow = {
  figure: 'search methods',
  run: `one run, each engine at each size in a process of its own; Node ${process.version}, ${process.arch}`,
  records: 'invented organisations over the whole country; the first 100 are the same at every size',
  documents:
    'other engines get names, type, labels of themes, audiences, phases, programmes and languages in Dutch and English, services, keywords, texts, towns, municipalities served and public contacts; not the expressions of the vocabulary, nor postcodes: those are what interpreting a query adds',
  queries:
    'made from the first 100 records and the vocabulary by fixed chance; theme, lay, compound, inflection, prefix, abbreviation and English queries come from the vocabulary our engine reads with, so its figures for those are optimistic',
  relevance:
    'from the facts, not from an engine: the record itself 3; a theme 2 when it is the main one, else 1; a theme with a place 3 or 2, only when its service works there; a description 3 for every record with all its words',
  time: 'the first time is warming up, then up to three rounds; fuse.js runs on 120 queries at 1,000, 60 at 10,000 and 20 at 30,000, fewer when those take more than seven minutes; they are spread over the classes',
  memory: 'heap and array buffers after collecting garbage, the records not counted; the pages of SQLite for FTS5',
};
