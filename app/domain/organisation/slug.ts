/**
 * The last part of a partner's address. A slug, once given out, answers for ever (it is printed on cards),
 * so who asks for a new one passes every slug that was ever in use.
 */
const MAX_LENGTH = 60;

/** Letters that Unicode does not split into a base letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '&': ' en ',
};

/** "Kraamzorg ’t Wiegelied & Zn." → "kraamzorg-t-wiegelied-en-zn". A name without Latin letters or digits gives "partner". */
export function slugFromName(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı&]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[\p{Diacritic}'’‘`´]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'partner' : slug;
}

/** The wanted slug, or the first free one of `wanted-2`, `wanted-3`, … */
export async function uniqueSlug(wanted: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  if (!(await isTaken(wanted))) return wanted;
  let number = 2;
  while (await isTaken(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
