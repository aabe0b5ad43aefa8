/** The terms of the directory and what people say for them. */
import { and, asc, eq, max } from 'drizzle-orm';
import { groupBy } from '#app/domain/group-by.ts';
import {
  findTerm,
  vocabularyOf,
  type Localised,
  type Term,
  type TermKind,
  type Vocabulary,
} from '#app/domain/vocabulary/vocabulary.ts';
import type { Queries } from '../database.ts';
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

export async function termById(db: Queries, kind: TermKind, id: string): Promise<Term | null> {
  return findTerm(await readVocabulary(db), kind, id);
}

export async function insertTerm(tx: Queries, term: Term, position: number): Promise<void> {
  await tx.insert(terms).values({ kind: term.kind, id: term.id, position, ...columnsOf(term) });
  await insertExpressions(tx, term);
}

/** After every other of its kind. */
export async function appendTerm(tx: Queries, term: Term): Promise<void> {
  const [last] = await tx
    .select({ position: max(terms.position) })
    .from(terms)
    .where(eq(terms.kind, term.kind));
  await insertTerm(tx, term, (last?.position ?? -1) + 1);
}

/** Replaces everything but its id and its place among the others. */
export async function updateTerm(tx: Queries, term: Term): Promise<void> {
  await tx
    .update(terms)
    .set(columnsOf(term))
    .where(and(eq(terms.kind, term.kind), eq(terms.id, term.id)));
  await removeExpressions(tx, term);
  await insertExpressions(tx, term);
}

/** @param ids every term of the kind, in the order they are to be shown */
export async function setOrder(tx: Queries, kind: TermKind, ids: string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx
      .update(terms)
      .set({ position })
      .where(and(eq(terms.kind, kind), eq(terms.id, id)));
  }
}

export async function removeTerm(tx: Queries, term: Pick<Term, 'kind' | 'id'>): Promise<void> {
  await removeExpressions(tx, term);
  await tx.delete(terms).where(and(eq(terms.kind, term.kind), eq(terms.id, term.id)));
}

function columnsOf({ label, question, description }: Term) {
  return {
    labelNl: label.nl,
    labelEn: label.en,
    questionNl: question?.nl ?? null,
    questionEn: question?.en ?? null,
    descriptionNl: description?.nl ?? null,
    descriptionEn: description?.en ?? null,
  };
}

async function insertExpressions(tx: Queries, term: Term): Promise<void> {
  const said = (['nl', 'en'] as const).flatMap((language) =>
    [...new Set(term.expressions[language])].map((text) => ({ kind: term.kind, term: term.id, language, text })),
  );
  await insertRows(tx, expressions, said);
}

async function removeExpressions(tx: Queries, { kind, id }: Pick<Term, 'kind' | 'id'>): Promise<void> {
  await tx.delete(expressions).where(and(eq(expressions.kind, kind), eq(expressions.term, id)));
}

function localised(nl: string | null, en: string | null): Localised | null {
  return nl === null || en === null ? null : { nl, en };
}
