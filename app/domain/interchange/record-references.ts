/** Partners as a file names them, by id and by slug, and as they are called here. */
import type { KnownPartner } from '#app/domain/import/planned-row.ts';
import type { PublicPartner } from './public-partner.ts';

export type RecordReferences = {
  /**
   * Call for every record that goes in, before anything is asked.
   * @returns the slug it has here
   */
  remember(record: PublicPartner, known: KnownPartner | null): string;
  /** The slug of a partner by the one it has in the file; null when there is no such partner. */
  slugOf(slug: string): string | null;
  /** Likewise its id. */
  idOf(id: string): string | null;
};

/** @param slugs every slug ever given out here → id of the partner */
export function recordReferences(
  partners: readonly KnownPartner[],
  slugs: ReadonlyMap<string, string>,
): RecordReferences {
  const ids = new Set(partners.map(({ id }) => id));
  const ourId = new Map<string, string>();
  const ourSlug = new Map<string, string>();
  const given = new Set<string>();
  const lastNumber = new Map<string, number>();

  /** A slug here answers for ever, so another partner gets a number behind it. */
  function freeSlug(wanted: string): string {
    let slug = wanted;
    for (let number = (lastNumber.get(wanted) ?? 1) + 1; slugs.has(slug) || given.has(slug); number++) {
      slug = `${wanted}-${number}`;
      lastNumber.set(wanted, number);
    }
    given.add(slug);
    return slug;
  }

  return {
    remember(record, known) {
      ourId.set(record.id, known?.id ?? record.id);
      const slug = known?.slug ?? freeSlug(record.slug);
      if (!ourSlug.has(record.slug)) ourSlug.set(record.slug, slug);
      return slug;
    },
    slugOf: (slug) => ourSlug.get(slug) ?? (slugs.has(slug) ? slug : null),
    idOf: (id) => ourId.get(id) ?? (ids.has(id) ? id : null),
  };
}
