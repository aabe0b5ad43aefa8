/** Everything people say for the terms of the vocabulary, read into words and stems once for all that is made of it. */
import type { Steps } from '#app/domain/steps.ts';
import { TERM_KINDS, type Language, type Term, type Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { words } from '../dutch/normalise.ts';
import { isStopWord } from '../dutch/small-words.ts';
import { stem } from '../dutch/stem.ts';

export type Expression = {
  term: Term;
  language: Language;
  text: string;
  /** `question`: what a parent asks; it teaches, but nobody types it. */
  role: 'label' | 'said' | 'question';
  /** Normalised. */
  words: string[];
  /** Stems of its content words, in their order. */
  content: string[];
};

const TERMS_PER_STEP = 3;

export function* expressionsInSteps(vocabulary: Vocabulary): Steps<Expression[]> {
  const expressions: Expression[] = [];
  let count = 0;
  for (const kind of TERM_KINDS) {
    for (const term of vocabulary[kind]) {
      if (count++ % TERMS_PER_STEP === 0) yield;
      for (const language of ['nl', 'en'] as const) {
        const add = (text: string, role: Expression['role']) => {
          const all = words(text);
          const content = all.filter((word) => !isStopWord(word)).map(stem);
          expressions.push({ term, language, text, role, words: all, content });
        };
        add(term.label[language], 'label');
        for (const text of term.expressions[language]) add(text, 'said');
        if (term.question) add(term.question[language], 'question');
      }
    }
  }
  return expressions;
}
