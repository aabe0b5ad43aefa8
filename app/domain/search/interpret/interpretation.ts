/** What a query was understood to mean. Part of every answer, and shown to the person who typed it. */
import type { PlaceMeaning, RegionMeaning, TermMeaning } from './meanings.ts';

/** One stretch of the query that stands for something. */
export type Need = {
  /** Usually one; more when the same words mean more ("kraamzorg" is a theme and a kind of organisation). */
  meanings: TermMeaning[];
  /** Its words, mended where they were mistyped. */
  text: string;
  /** Positions of those words among the words of the query. */
  at: number[];
  /** Their stems, with typing errors taken out and compounds taken apart. */
  stems: string[];
  /** Stems of the halves of its compounds. */
  halves: string[];
  /** 1 for what was typed as such, less when it was corrected, completed or guessed. */
  certainty: number;
  /** What the sentence as a whole points at: asked back ("Bedoelt u Wonen?"). */
  guessed: boolean;
};

/** A word that is not part of anything understood. */
export type LooseWord = {
  text: string;
  at: number;
  /**
   * What to look for in the partners' own texts: the word itself, or what it may have been meant to be. Of one
   * alternative a text must have all stems: "winterbanden" is not about every "winter".
   */
  alternatives: string[][];
  /** Some partner's text has it. */
  known: boolean;
};

export type Interpretation = {
  query: string;
  /** The words of the query as typed, in order. */
  tokens: string[];
  /** The query was longer than what is read. */
  shortened: boolean;
  needs: Need[];
  place: (PlaceMeaning & { text: string; at: number[] }) | null;
  region: RegionMeaning | null;
  /** A place outside the coalition, by the name people know it by. */
  unknownPlace: string | null;
  nearMe: boolean;
  words: LooseWord[];
  /** Positions of the words that name a place: the client's, a region, or one outside the coalition. */
  placeAt: number[];
  /** Positions of words that were not used, nearly always small ones. */
  unusedAt: number[];
  /** The query with its typing errors taken out, or null when there were none. */
  corrected: string | null;
};
