/**
 * Finds the entry a new partner probably is already, although it is spelled differently.
 * Only compares what both sides say about themselves; deciding what to do with it is left to the caller.
 *
 *   likely     similar name at the same address; similar name with the same number, mail or site in the same
 *              four-digit postcode; the same name in the same four-digit postcode
 *   possible   the same name elsewhere; similar name with the same number, mail or site elsewhere
 *              (perhaps a second location); another name with the same number or mail
 */
import { editDistance } from '#app/domain/search/dutch/edit-distance.ts';
import { words } from '#app/domain/search/dutch/normalise.ts';

export type DuplicateSubject = {
  name: string;
  /** Postcodes as kept: `5961 AA`. */
  addresses: { postcode: string; houseNumber: string | null }[];
  /** Numbers as kept by the phone module. */
  phones: string[];
  emails: string[];
  website: string | null;
};

export const DUPLICATE_GROUNDS = ['name', 'address', 'phone', 'email', 'website'] as const;
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number];

export type Duplicate<T> = { item: T; certainty: 'likely' | 'possible'; grounds: DuplicateGround[] };

export type DuplicateIndex<T> = {
  add(subject: DuplicateSubject, item: T): void;
  /** The most certain one; of equals the one that was added first. */
  find(subject: DuplicateSubject): Duplicate<T> | null;
};

/** A number, site or name that more partners than this have in common says nothing about two of them. */
const MOST_SHARING = 25;

/** Words that do not tell one organisation from another. */
const FILLERS = new Set('de het t een the van voor en and stichting st vereniging bv'.split(' '));

export function duplicateIndex<T>(): DuplicateIndex<T> {
  const entries: { subject: DuplicateSubject; item: T }[] = [];
  const entriesByKey = new Map<string, number[]>();
  return {
    add(subject, item) {
      const position = entries.push({ subject, item }) - 1;
      for (const key of keysOf(subject)) {
        const positions = entriesByKey.get(key);
        if (positions) positions.push(position);
        else entriesByKey.set(key, [position]);
      }
    },
    find(subject) {
      const candidates = new Set<number>();
      for (const key of keysOf(subject)) {
        const positions = entriesByKey.get(key) ?? [];
        if (positions.length <= MOST_SHARING) positions.forEach((position) => candidates.add(position));
      }
      let best: Duplicate<T> | null = null;
      for (const position of [...candidates].sort((a, b) => a - b)) {
        const { subject: other, item } = entries[position]!;
        const verdict = compareSubjects(subject, other);
        if (verdict?.certainty === 'likely') return { item, ...verdict };
        if (verdict && !best) best = { item, ...verdict };
      }
      return best;
    },
  };
}

export function compareSubjects(
  a: DuplicateSubject,
  b: DuplicateSubject,
): { certainty: 'likely' | 'possible'; grounds: DuplicateGround[] } | null {
  const names = compareNames(a.name, b.name);
  const sameName = names === 'same' || names === 'similar';
  const address = shares(a.addresses.map(addressKey), b.addresses.map(addressKey));
  const area = shares(a.addresses.map(postcode4), b.addresses.map(postcode4));
  const phone = shares(a.phones, b.phones);
  const email = shares(a.emails.map(lower), b.emails.map(lower));
  const website = shares([webDomain(a.website)], [webDomain(b.website)]);
  const reachedAlike = phone || email || website;

  const likely = (address && names !== 'different') || (sameName && area && reachedAlike) || (names === 'same' && area);
  const possible = names === 'same' || (sameName && reachedAlike) || phone || email;
  if (!likely && !possible) return null;
  const found = { name: sameName, address, phone, email, website };
  return { certainty: likely ? 'likely' : 'possible', grounds: DUPLICATE_GROUNDS.filter((ground) => found[ground]) };
}

/** `contained`: all words of the one are in the other, "Geldzorgpunt" in "Geldzorgpunt Maas & Peel". */
export function compareNames(a: string, b: string): 'same' | 'similar' | 'contained' | 'different' {
  const [wordsOfA, wordsOfB] = [tellingWords(a), tellingWords(b)];
  if (wordsOfA.join('') === wordsOfB.join('')) return 'same';
  const aInB = wordsOfA.every((word) => wordsOfB.some((other) => alike(word, other)));
  const bInA = wordsOfB.every((word) => wordsOfA.some((other) => alike(word, other)));
  if (aInB && bInA) return 'similar';
  return aInB || bInA ? 'contained' : 'different';
}

/** The host of a web address without `www.`; null when there is none. */
export function webDomain(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  return new URL(website).hostname.replace(/^www\./, '');
}

/** "14 A" and "14a" are the same door. */
export function sameHouseNumber(a: string, b: string): boolean {
  return doorKey(a) === doorKey(b);
}

function tellingWords(name: string): string[] {
  const all = words(name);
  const telling = all.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : all;
}

/**
 * One letter wrong in a word of six or more, or a longer form of it ("vroedvrouwen", "vroedvrouwenpraktijk").
 * Short words and numbers must be the same: "Team Oost" is not "Team West", "Team 1" not "Team 2".
 */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a + b) || Math.min(a.length, b.length) < 6) return false;
  return a.startsWith(b) || b.startsWith(a) || editDistance(a, b, 1) <= 1;
}

function keysOf(subject: DuplicateSubject): string[] {
  const name = tellingWords(subject.name).join('');
  const keys = [
    `name ${name}`,
    ...subject.addresses.map((address) => `name ${name} ${postcode4(address)}`),
    ...subject.addresses.map((address) => prefixed('address', addressKey(address))),
    ...subject.phones.map((phone) => prefixed('phone', phone)),
    ...subject.emails.map((email) => prefixed('email', lower(email))),
    prefixed('website', webDomain(subject.website)),
  ];
  return keys.filter((key) => key !== null);
}

function prefixed(kind: string, key: string | null): string | null {
  return key === null ? null : `${kind} ${key}`;
}

function addressKey({ postcode, houseNumber }: DuplicateSubject['addresses'][number]): string | null {
  return houseNumber === null || postcode.length < 6 ? null : `${postcode} ${doorKey(houseNumber)}`;
}

function postcode4({ postcode }: DuplicateSubject['addresses'][number]): string {
  return postcode.slice(0, 4);
}

function doorKey(houseNumber: string): string {
  return houseNumber.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function lower(text: string): string {
  return text.toLowerCase();
}

function shares(a: (string | null)[], b: (string | null)[]): boolean {
  return a.some((key) => key !== null && b.includes(key));
}
