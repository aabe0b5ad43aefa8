/** Names of made-up partners, such as "Kraamzorg De Groene Lepel". Whether one is taken already is not looked at. */
import { phrase, type Words } from './phrase.ts';
import type { Chance } from '../chance.ts';
import type { LargeTexts, PartnerKind } from './large-texts.ts';

export type PartnerName = {
  name: string;
  shortName: string | null;
  /** The part that makes it this one. */ own: string;
};

type NameWords = LargeTexts['names'];

export function partnerName(kind: PartnerKind, words: NameWords, where: Words, chance: Chance): PartnerName {
  const own = ownName(words, chance);
  const prefix = phrase(chance.pick(kind.prefixes), chance, where);
  // A town in the name, as branches have it.
  const name = chance.happens(0.14) && !prefix.includes(where.municipality!) ? `${own} ${where.town}` : own;
  const full = `${prefix} ${name}`;
  return { name: full, shortName: shortName(prefix, own, chance), own };
}

function ownName(words: NameWords, chance: Chance): string {
  const form = chance.next();
  if (form < 0.34) {
    const [noun, article] = chance.pick(words.nouns);
    return `${capital(article)} ${chance.pick(words.adjectives)} ${capital(noun)}`;
  }
  const [second, article] = chance.pick(words.secondParts);
  const compound = chance.pick(words.firstParts) + second;
  if (form < 0.58) return `${capital(article)} ${compound}`;
  if (form < 0.74) return compound;
  if (form < 0.82) return `aan ${article} ${compound}`;
  if (form < 0.92) return chance.pickSome(words.pairs, 2).join(' en ');
  // A saying alone would soon come back, so most say where it lives too.
  const saying = chance.pick(words.sayings);
  return chance.happens(0.1) ? saying : `${saying} op ${article} ${compound}`;
}

function shortName(prefix: string, own: string, chance: Chance): string | null {
  if (own.startsWith('aan ')) return null;
  const form = chance.next();
  if (form < 0.45) return own;
  if (form > 0.92) return initials(`${prefix} ${own}`);
  return null;
}

/** "Kraamzorg De Groene Lepel" → "KDGL" */
function initials(name: string): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
