/**
 * Keys that two partners share when they may be the same, so that only those have to be compared.
 * A key is no proof: compare-subjects.ts decides.
 */
import { written } from './compare-names.ts';
import { isOwn, type NameWord } from './name-words.ts';
import type { ComparableSubject } from './subject.ts';

/** A number, site or name that more partners than this have in common says nothing about two of them. */
export const MOST_SHARING = 25;

/** So many neighbours with a word in common are of one kind, not namesakes. */
export const MOST_NEARBY = 200;

/** The whole name, streets, doors, numbers, mail addresses and domains: few have one in common. */
export function tellingKeys(subject: ComparableSubject): string[] {
  return [
    `name ${written(subject.name) || subject.written}`,
    ...subject.streets,
    // Doors by their street are found by the street.
    ...subject.doors.filter((door) => /^\d/.test(door)),
    ...subject.phones,
    ...subject.emails,
    ...subject.mailDomains,
    ...subject.siteDomains,
  ];
}

/** The words of the name that tell something. */
function wordKeys(subject: ComparableSubject): string[] {
  return tellingWords(subject).map((word) => word.kind ?? word.stem);
}

/** The same words, each in every area: only neighbours have one in common. */
export function nearbyKeys(subject: ComparableSubject): string[] {
  const words = wordKeys(subject);
  return [...subject.postcodes, ...subject.towns].flatMap((area) => words.map((word) => `${area} ${word}`));
}

/** The beginning and the end of the same words: a typing error leaves one of the two. */
export function wordPartKeys(subject: ComparableSubject): string[] {
  return tellingWords(subject).flatMap(({ begin, end, kind }) => (kind === null ? [`${begin}…`, `…${end}`] : [kind]));
}

function tellingWords({ name, shortName, towns }: ComparableSubject): NameWord[] {
  return [name, shortName ?? []].flatMap((words) => {
    const own = words.filter((word) => isOwn(word) && !towns.includes(word.text));
    return own.length > 0 ? own : words;
  });
}
