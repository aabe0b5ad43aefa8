import type { LargeTexts } from './large-texts.ts';
import type { Chance } from '../chance.ts';
import { storedPhone } from '../stored-phone.ts';

/** Where no area code is known for a region. */
const ELSEWHERE = ['0475', '077'];

/** A number like those of the demo: no number in the Netherlands has zeros straight after its area code. */
export function fictionalPhone(areaCodes: LargeTexts['ways']['areaCodes'], region: string, chance: Chance): string {
  const area = chance.pick(areaCodes[region] ?? ELSEWHERE);
  return storedPhone(area + String(chance.between(1, 9999)).padStart(10 - area.length, '0'));
}
