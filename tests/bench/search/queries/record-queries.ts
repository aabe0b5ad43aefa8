/** Queries for one organisation: its name with and without errors, a contact person, words from its texts. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { fold, foldedWords } from '../fold.ts';
import { publicNames, textsOf } from '../relevance/relevance.ts';
import { chanceFrom, type Chance } from './chance.ts';
import type { OwnExpressions } from './own-expressions.ts';
import { PER_CLASS, type Query, type QueryClass } from './query.ts';
import { withErrors } from './spelling-errors.ts';

/** Contacts can be teams; these are no names of people. */
const TEAM = /team|balie|lijn|loket|ploeg|punt|groep|post|bureau|dienst|secretariaat|planning|receptie/i;
const PERSON = /^\p{Lu}[\p{L}-]+( (van|de|den|der|het|ten|ter|'t))* \p{Lu}[\p{L}' -]+$/u;

export function recordQueries(organisations: Organisation[], own: OwnExpressions, places: Set<string>): Query[] {
  const named = (one: Organisation, text: string | null) =>
    text === null ? null : { text, wanted: { kind: 'name', name: fold(one.name) } as const };
  return [
    ...some('exact-name', organisations, (one) => named(one, one.name)),
    ...some('name-typo', organisations, (one, chance) => named(one, withErrors(one.name, 1, chance))),
    ...some('name-two-errors', organisations, (one, chance) => named(one, withErrors(one.name, 2, chance))),
    ...some('person', organisations, (one, chance) => {
      const people = publicNames(one).filter((name) => isPerson(name, one));
      if (people.length === 0) return null;
      const name = chance.pick(people);
      return { text: name, wanted: { kind: 'person', name: fold(name) } };
    }),
    ...descriptionQueries(organisations, own, places),
  ];
}

function isPerson(name: string, organisation: Organisation): boolean {
  const own = new Set(foldedWords(organisation.name));
  return PERSON.test(name) && !TEAM.test(name) && !foldedWords(name).some((word) => word.length > 3 && own.has(word));
}

/** The rarest words of the texts that are no word of the vocabulary, no name and no place, in the order of the text. */
function descriptionQueries(organisations: Organisation[], own: OwnExpressions, places: Set<string>): Query[] {
  const frequency = new Map<string, number>();
  for (const one of organisations) {
    for (const word of new Set(textsOf(one).flatMap(foldedWords))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return some('description', organisations, (one, chance) => {
    const name = new Set(foldedWords(one.name));
    const usable = [...new Set(textsOf(one).flatMap(foldedWords))].filter(
      (word) =>
        word.length >= 6 && /^\p{L}+$/u.test(word) && !own.words.has(word) && !places.has(word) && !name.has(word),
    );
    const rare = chance.shuffle(usable).sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    const chosen = new Set(rare.slice(0, 2 + chance.below(2)));
    if (chosen.size < 2) return null;
    const words = usable.filter((word) => chosen.has(word));
    return { text: words.join(' '), wanted: { kind: 'words', words } };
  });
}

/** `PER_CLASS` queries, each from another organisation. */
function some(
  queryClass: QueryClass,
  organisations: Organisation[],
  make: (one: Organisation, chance: Chance) => Omit<Query, 'class'> | null,
): Query[] {
  const chance = chanceFrom(queryClass);
  const queries = new Map<string, Query>();
  for (const one of chance.shuffle(organisations)) {
    if (queries.size === PER_CLASS) break;
    const query = make(one, chance);
    if (query) queries.set(query.text, { class: queryClass, ...query });
  }
  return [...queries.values()];
}
