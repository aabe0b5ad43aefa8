/** Names of people who do not exist: the surnames say so in the language they come from. */
import type { Chance } from '../chance.ts';
import type { LargeTexts } from './large-texts.ts';
import { weightedList, type WeightedList } from './weighted-list.ts';

export type Person = { name: string; /** Spoken beside Dutch. */ language: string | null };

type Origin = LargeTexts['people'][number];

export function originsOf(people: LargeTexts['people']): WeightedList<Origin> {
  return weightedList(people, (one) => one.weight);
}

export function personName(origins: WeightedList<Origin>, chance: Chance): Person {
  const origin = origins.draw(chance);
  return { name: `${chance.pick(origin.firstNames)} ${chance.pick(origin.surnames)}`, language: origin.language };
}
