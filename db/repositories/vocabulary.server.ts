/** The terms of the directory and what people say for them. */
import { asc } from 'drizzle-orm';
import { groupBy } from '#app/domain/group-by.ts';
import { vocabularyOf, type Localised, type Term, type Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import type { Queries } from '../client.server.ts';
import { insertRows } from '../insert-rows.server.ts';
import { expressions, terms } from '../schema.ts';

export async function readVocabulary(db: Queries): Promise<Vocabulary> {
  const termRows = await db.select().from(terms).orderBy(asc(terms.position));
  const expressionRows = await db.select().from(expressions).orderBy(asc(expressions.text));
  const expressionsOf = groupBy(expressionRows, (row) => `${row.kind} ${row.term}`);
  const toTerm = (row: typeof terms.$inferSelect): Term => {
    const said = expressionsOf.get(`${row.kind} ${row.id}`) ?? [];
    return {
      kind: row.kind,
      id: row.id,
      label: { nl: row.labelNl, en: row.labelEn },
      question: localised(row.questionNl, row.questionEn),
      description: localised(row.descriptionNl, row.descriptionEn),
      expressions: {
        nl: said.filter((one) => one.language === 'nl').map((one) => one.text),
        en: said.filter((one) => one.language === 'en').map((one) => one.text),
      },
    };
  };
  return vocabularyOf(termRows.map(toTerm));
}

export async function insertTerm(tx: Queries, term: Term, position: number): Promise<void> {
  await tx.insert(terms).values({
    kind: term.kind,
    id: term.id,
    position,
    labelNl: term.label.nl,
    labelEn: term.label.en,
    questionNl: term.question?.nl ?? null,
    questionEn: term.question?.en ?? null,
    descriptionNl: term.description?.nl ?? null,
    descriptionEn: term.description?.en ?? null,
  });
  const said = (['nl', 'en'] as const).flatMap((language) =>
    [...new Set(term.expressions[language])].map((text) => ({ kind: term.kind, term: term.id, language, text })),
  );
  await insertRows(tx, expressions, said);
}

function localised(nl: string | null, en: string | null): Localised | null {
  return nl === null || en === null ? null : { nl, en };
}
