/** Whether a partner works where the client lives: by the services that were asked for, and what these state. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { ANY_THEME, areaKey, termKey } from '../index/index-part.ts';
import { eachPosting, rangeOf, type Postings } from '../index/postings.ts';
import type { LivePart } from '../index/search-index.ts';

/** CBS codes of where the services for one of the asked themes work; any service, when none is for them. */
export function askedAreas(organisation: Organisation, themes: string[]): string[] {
  const meant = organisation.services.filter((service) => service.themes.some((theme) => themes.includes(theme)));
  const services = meant.length > 0 ? meant : organisation.services;
  return [...new Set(services.flatMap((service) => service.serviceAreas))].sort();
}

/**
 * The same question for all partners of a part at once.
 * @param codes CBS codes the client may live in
 * @returns by slot: 1 for those that work in one of these
 */
export function worksInOneOf(part: LivePart, themes: string[], codes: string[]): Uint8Array {
  const works = new Uint8Array(part.organisations.length);
  const set = (postings: Postings, key: string, value: 0 | 1) => {
    const { from, to } = rangeOf(postings, key);
    for (let at = from; at < to; at++) works[postings.slots[at]!] = value;
  };
  for (const code of codes) set(part.served, areaKey(ANY_THEME, code), 1);
  // Who helps with what was asked works there only when it does so with that.
  for (const theme of themes) set(part.terms, termKey('theme', theme), 0);
  for (const theme of themes) for (const code of codes) set(part.served, areaKey(theme, code), 1);
  return works;
}

/**
 * The same question for many municipalities, each by itself.
 * @param slots of the part, each once
 * @returns by CBS code how many of these work there; a code where none does is left out
 */
export function countWorkingIn(part: LivePart, slots: number[], themes: string[], codes: string[]) {
  const size = part.organisations.length;
  const isAsked = new Uint8Array(size);
  for (const slot of slots) isAsked[slot] = 1;
  const hasTheme = new Uint8Array(size);
  for (const theme of themes) eachPosting(part.terms, termKey('theme', theme), (slot) => (hasTheme[slot] = 1));
  /** The last municipality that a slot was counted for: somebody may help there with two of the themes. */
  const countedFor = new Uint32Array(size);
  const counts = new Map<string, number>();
  for (const [at, code] of codes.entries()) {
    let count = 0;
    const add = (key: string, isMeant: (slot: number) => boolean) => {
      const { from, to } = rangeOf(part.served, key);
      for (let entry = from; entry < to; entry++) {
        const slot = part.served.slots[entry]!;
        if (isAsked[slot] === 0 || countedFor[slot] === at + 1 || !isMeant(slot)) continue;
        countedFor[slot] = at + 1;
        count += 1;
      }
    };
    add(areaKey(ANY_THEME, code), (slot) => hasTheme[slot] === 0);
    for (const theme of themes) add(areaKey(theme, code), () => true);
    if (count > 0) counts.set(code, count);
  }
  return counts;
}
