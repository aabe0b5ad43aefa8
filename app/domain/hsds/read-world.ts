/** What reading HSDS needs beside the file itself: the words and places this installation knows. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { PostcodeArea } from '#app/domain/geo/coalition.ts';
import { termLexicon, type TermLexicon } from '#app/domain/import/term-lexicon.ts';
import { normalise } from '#app/domain/search/dutch/normalise.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import type { IdOf } from './taxonomies.ts';

export type ReadingWorld = {
  idOf: IdOf;
  /** The term that a word stands for. */
  meaningOf(kind: TermKind, word: string): string | null;
  /** By their four digits. */
  postcodes: ReadonlyMap<string, PostcodeArea>;
  /** CBS code of a municipality by its name or alias. */
  municipalityNamed(name: string): string | null;
};

export type ReadingSurroundings = Pick<Directory, 'vocabulary' | 'postcodes' | 'municipalities'>;

export function readingWorld({ vocabulary, postcodes, municipalities }: ReadingSurroundings, idOf: IdOf): ReadingWorld {
  const codes = new Map(
    municipalities.flatMap(({ code, name, aliases }) => [...aliases, name].map((one) => [normalise(one), code])),
  );
  // Making one takes long, and what we wrote ourselves needs none.
  const lexicons = new Map<TermKind, TermLexicon>();
  return {
    idOf,
    meaningOf(kind, word) {
      const lexicon = lexicons.get(kind) ?? termLexicon(vocabulary[kind]);
      lexicons.set(kind, lexicon);
      return lexicon.find(word)?.id ?? null;
    },
    postcodes: new Map(postcodes.map((area) => [area.code, area])),
    municipalityNamed: (name) => codes.get(normalise(name).replace(/^gemeente /, '')) ?? null,
  };
}
