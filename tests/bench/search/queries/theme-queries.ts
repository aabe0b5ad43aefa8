/** Queries for a theme alone, in all the ways people say, shorten, bend and glue its words. */
import { fold } from '../fold.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { joinWords, splitCompound } from './compounds.ts';
import { inflectionsOf } from './inflections.ts';
import type { OwnExpressions } from './own-expressions.ts';
import { PER_CLASS, type Query, type QueryClass } from './query.ts';

/** @param themes those that somebody among the first records offers */
export function themeQueries(own: OwnExpressions, themes: string[]): Query[] {
  const dutch = (theme: string) => own.of(theme, 'nl');
  const words = (theme: string) => dutch(theme).filter((text) => /^\p{Ll}{8,}$/u.test(text));
  const forTheme = (queryClass: QueryClass, candidates: (theme: string, chance: Chance) => string[]) =>
    perTheme(queryClass, themes, candidates);
  return [
    ...forTheme('theme-term', (theme, chance) => [themeTerm(own, theme, chance)]),
    ...forTheme('lay', (theme) => dutch(theme).filter((text) => text.split(' ').length >= 3)),
    ...forTheme('compound', (theme, chance) => {
      const split = words(theme).map((word) => splitCompound(fold(word), own.words));
      const joined = dutch(theme).map((text) => joinWords(fold(text)));
      const ofKind = chance.next() < 0.6 ? split : joined;
      return ofKind.filter((text) => text !== null).filter((text) => !own.isKnown(text));
    }),
    ...forTheme('inflection', (theme) =>
      dutch(theme)
        .filter((text) => /^\p{Ll}{5,}$/u.test(text))
        .flatMap(inflectionsOf)
        .filter((text) => !own.isKnown(text)),
    ),
    ...forTheme('english', (theme, chance) =>
      chance.next() < 0.3
        ? [own.label(theme, 'en').toLowerCase()]
        : own.of(theme, 'en').filter((text) => text.length >= 5),
    ),
    ...forTheme('abbreviation', (theme) =>
      dutch(theme).filter((text) => /^(?=.*\p{Lu}.*\p{Lu})\p{L}{2,6}$/u.test(text)),
    ),
    ...forTheme('prefix', (theme, chance) =>
      words(theme)
        .map((word) => word.slice(0, Math.round(word.length * (0.6 + 0.2 * chance.next()))))
        .filter((beginning) => own.beginningWith(beginning).size === 1 && !own.isKnown(beginning)),
    ),
  ];
}

/** The label, or a word of one piece such as "schuldhulpverlening". */
export function themeTerm(own: OwnExpressions, theme: string, chance: Chance): string {
  const words = own.of(theme, 'nl').filter((text) => /^\p{Ll}{8,}$/u.test(text));
  return chance.next() < 0.4 || words.length === 0 ? own.label(theme, 'nl').toLowerCase() : chance.pick(words);
}

/** Goes round the themes until there are `PER_CLASS` queries, so that no theme rules a class. */
function perTheme(
  queryClass: QueryClass,
  themes: string[],
  candidates: (theme: string, chance: Chance) => string[],
): Query[] {
  const chance = chanceFrom(queryClass);
  const order = chance.shuffle(themes);
  const queries = new Map<string, Query>();
  for (let turn = 0; turn < order.length * 3 && queries.size < PER_CLASS; turn++) {
    const theme = order[turn % order.length] ?? '';
    const texts = candidates(theme, chance).filter((text) => !queries.has(text));
    if (texts.length === 0) continue;
    const text = chance.pick(texts);
    queries.set(text, { class: queryClass, text, wanted: { kind: 'theme', theme, municipality: null } });
  }
  return [...queries.values()];
}
