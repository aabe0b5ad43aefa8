/** What a directory for the first 1000 days cannot answer: random letters, and ordinary words of other subjects. */
import { fold } from '../fold.ts';
import { chanceFrom } from './chance.ts';
import type { OwnExpressions } from './own-expressions.ts';
import { PER_CLASS, type Query } from './query.ts';

const OFF_TOPIC = [
  ...['winterbanden', 'vliegtickets', 'grasmaaier', 'zonnepanelen', 'aquarium', 'postzegels', 'dakkapel', 'gitaar'],
  ...['skivakantie', 'laminaat', 'cryptomunten', 'aandelenkoers', 'voetbaluitslagen', 'elektrische fiets', 'bitcoin'],
  ...['paardrijden', 'printer cartridges', 'koffiezetapparaat', 'motorrijbewijs', 'tuinhuis', 'kampeerplaats'],
  ...['concertkaartjes', 'sportschool abonnement', 'treintijden', 'weerbericht', 'hondentrimsalon', 'kattenbakvulling'],
  ...['barbecue recepten', 'kerstboom', 'snelheidscamera', 'racefiets', 'televisiegids', 'spijkerbroek', 'zeilboot'],
  ...['wijnproeverij', 'sterrenkunde', 'schaakbord', 'vulkaan', 'dinosaurus', 'autoverzekering', 'hovenier'],
  ...['stucadoor', 'vloerverwarming', 'kapsalon', 'tandpasta', 'pretpark', 'casino', 'drone', 'horloge', 'parfum'],
];

/** @param words every word in the texts of the first records: what is in there can be answered */
export function nonsenseQueries(own: OwnExpressions, words: Set<string>): Query[] {
  const wanted = { kind: 'nothing' } as const;
  const offTopic = OFF_TOPIC.filter(
    (text) =>
      !own.isKnown(text) &&
      !fold(text)
        .split(' ')
        .some((one) => words.has(one)),
  );
  return [
    ...Array.from({ length: PER_CLASS * 2 }, (_, index): Query => {
      return { class: 'random-letters', text: randomLetters(index), wanted };
    }),
    ...offTopic.map((text): Query => ({ class: 'off-topic', text, wanted })),
  ];
}

/** One or two "words" of 5 to 10 letters, some of which look like Dutch and some like nothing. */
function randomLetters(index: number): string {
  const chance = chanceFrom(`random letters ${index}`);
  const word = () => Array.from({ length: 5 + chance.below(6) }, () => 97 + chance.below(26));
  const text = String.fromCharCode(...word());
  return index % 3 === 0 ? `${text} ${String.fromCharCode(...word())}` : text;
}
