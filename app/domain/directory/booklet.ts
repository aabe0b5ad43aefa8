/**
 * The partners of a municipality as a book: per theme, each partner once and numbered, under what it does first of all;
 * under its other themes only its number. What stands on the pages is not decided here.
 */
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { helpersIn, partnersIn } from './coverage.ts';
import type { Directory } from './directory.ts';

export type BookletPartner = {
  /** From 1, in the order of the book. */
  number: number;
  organisation: Organisation;
  /** Those that work here. */
  services: Service[];
};

export type BookletChapter = {
  /** Null for partners without a theme. */
  theme: string | null;
  partners: BookletPartner[];
  /** Who helps with this theme too, and stands in another chapter. */
  also: BookletPartner[];
};

/**
 * Every theme in the order of the vocabulary, also those that nobody helps with.
 * @param code CBS code
 * @param only a book of this one theme, with everybody who helps with it
 */
export function bookletOf(directory: Directory, code: string, only: string | null = null): BookletChapter[] {
  const themes = directory.vocabulary.theme.map(({ id }) => id);
  const partners = only === null ? partnersIn(directory, code) : helpersIn(directory, only, code);
  const here = partners
    .map((organisation) => {
      const services = organisation.services.filter(({ serviceAreas }) => serviceAreas.includes(code));
      const helpsWith = services.flatMap((service) => service.themes).filter((theme) => themes.includes(theme));
      return { organisation, services, helpsWith, main: only ?? helpsWith[0] ?? null };
    })
    .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'nl'));
  const chapters = only === null ? [...themes, null] : [only];
  const inOrder = chapters.flatMap((theme) => here.filter(({ main }) => main === theme));
  const numbered = inOrder.map((partner, index) => ({ ...partner, number: index + 1 }));
  return chapters
    .map((theme) => ({
      theme,
      partners: numbered.filter(({ main }) => main === theme),
      also: numbered.filter(({ main, helpsWith }) => theme !== null && main !== theme && helpsWith.includes(theme)),
    }))
    .filter(({ theme, partners }) => theme !== null || partners.length > 0);
}
