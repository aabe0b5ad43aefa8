/** One page of a long list. */
export type PageOf<Item> = { items: Item[]; page: number; pages: number };

/** @param asked what the address says; out of range or no number is the nearest there is */
export function pageOf<Item>(list: readonly Item[], asked: number, size: number): PageOf<Item> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return { items: list.slice((page - 1) * size, page * size), page, pages };
}
