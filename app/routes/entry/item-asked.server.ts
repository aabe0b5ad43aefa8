/** The service or contact an address names: one of this entry and of no other, or a new one, perhaps begun from another. */

/** In the address, in the place of an id. */
export const NEW_ITEM = 'nieuw';

type Asked<Item> = {
  /** What the form begins with; null for an empty one. */
  item: Item | null;
  isNew: boolean;
};

/** @throws 404 for an item that is not of this entry */
export function itemAsked<Item extends { id: string }>(
  { request }: { request: Request },
  id: string | undefined,
  items: Item[],
): Asked<Item> {
  const find = (wanted: string | null | undefined) => items.find((one) => one.id === wanted) ?? null;
  if (id === NEW_ITEM) return { item: find(new URL(request.url).searchParams.get('kopie')), isNew: true };
  const item = find(id);
  if (!item) throw new Response(null, { status: 404 });
  return { item, isNew: false };
}
