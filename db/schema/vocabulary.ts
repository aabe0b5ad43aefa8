/** What people say, and what it means. */
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { integer, primaryKey, table, text } from './dialect.ts';

export const terms = table(
  'terms',
  {
    kind: text('kind').$type<TermKind>().notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    labelNl: text('label_nl').notNull(),
    labelEn: text('label_en').notNull(),
    questionNl: text('question_nl'),
    questionEn: text('question_en'),
    descriptionNl: text('description_nl'),
    descriptionEn: text('description_en'),
  },
  (t) => [primaryKey({ columns: [t.kind, t.id] })],
);

export const expressions = table(
  'expressions',
  {
    kind: text('kind').$type<TermKind>().notNull(),
    term: text('term').notNull(),
    language: text('language').$type<'nl' | 'en'>().notNull(),
    text: text('text').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.term, t.language, t.text] })],
);
