/**
 * The names that partners are asked for by: their own, the short one, and the persons everybody may call.
 * A name is kept whole, to recognise it when it was typed in full or nearly so, and by its telling words.
 */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { normalise } from '../dutch/normalise.ts';
import { isStopWord } from '../dutch/small-words.ts';
import { publicNames } from './own-texts.ts';

export type KnownName = {
  /** Normalised: "geldloket de spaarvogel". */
  whole: string;
  /** Stems of its telling words. */
  stems: string[];
  of: 'organisation' | 'person';
};

/** @param stemOf the stem of a normalised word */
export function namesOf(organisation: Organisation, stemOf: (word: string) => string): KnownName[] {
  const named = (text: string, of: KnownName['of']): KnownName => {
    const whole = normalise(text);
    const telling = whole.split(' ').filter((word) => !isStopWord(word));
    return { whole, stems: [...new Set(telling.map(stemOf))], of };
  };
  return [
    named(organisation.name, 'organisation'),
    ...(organisation.shortName ? [named(organisation.shortName, 'organisation')] : []),
    ...publicNames(organisation).map((name) => named(name, 'person')),
  ];
}

/** Spaces are typed and left out by mistake as easily as letters. */
export function squeeze(whole: string): string {
  return whole.replaceAll(' ', '');
}
