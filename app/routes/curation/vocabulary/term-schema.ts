/** The form of a term, as it is posted. What people say for it stands one to a line. */
import { z } from 'zod';
import { optionalText, requiredLine, requiredText } from '#app/domain/form/fields.ts';
import type { Term, TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { TermTexts } from '#app/features/settings/edit-vocabulary.server.ts';
import { DESCRIPTION_LENGTH, EXPRESSIONS_LENGTH } from './term-fields.tsx';

const always = {
  labelNl: requiredLine(80),
  labelEn: requiredLine(80),
  expressionsNl: optionalText(EXPRESSIONS_LENGTH),
  expressionsEn: optionalText(EXPRESSIONS_LENGTH),
};
const question = { questionNl: requiredLine(120), questionEn: requiredLine(120) };
const description = {
  descriptionNl: requiredText(DESCRIPTION_LENGTH),
  descriptionEn: requiredText(DESCRIPTION_LENGTH),
};
const none = z.null().default(null);

export type TermForm = z.infer<ReturnType<typeof termForm>>;

/** Themes have a question as well, programmes a description. */
export function termForm(kind: TermKind) {
  return z.object({
    ...always,
    ...(kind === 'theme' ? question : { questionNl: none, questionEn: none }),
    ...(kind === 'programme' ? description : { descriptionNl: none, descriptionEn: none }),
  });
}

export function textsIn(form: TermForm): TermTexts {
  return {
    label: { nl: form.labelNl, en: form.labelEn },
    question: both(form.questionNl, form.questionEn),
    description: both(form.descriptionNl, form.descriptionEn),
    expressions: { nl: linesOf(form.expressionsNl), en: linesOf(form.expressionsEn) },
  };
}

/** What the form shows of a term; of a new one nothing. */
export function formOf(term: Term | null) {
  return {
    labelNl: term?.label.nl ?? '',
    labelEn: term?.label.en ?? '',
    questionNl: term?.question?.nl ?? '',
    questionEn: term?.question?.en ?? '',
    descriptionNl: term?.description?.nl ?? '',
    descriptionEn: term?.description?.en ?? '',
    expressionsNl: term?.expressions.nl.join('\n') ?? '',
    expressionsEn: term?.expressions.en.join('\n') ?? '',
  };
}

function both(nl: string | null, en: string | null) {
  return nl === null || en === null ? null : { nl, en };
}

function linesOf(text: string | null): string[] {
  return [...new Set((text ?? '').split('\n').filter((line) => line !== ''))];
}
