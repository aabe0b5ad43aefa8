/**
 * One order from two: that of `lead`, and what only `other` has behind what it stands behind there.
 * The order of a list of which items are taken over or put back.
 */
export function arrange(
  lead: readonly string[],
  other: readonly string[],
  isWanted: (id: string) => boolean,
): string[] {
  const order = lead.filter(isWanted);
  let next = 0;
  for (const id of other) {
    if (!isWanted(id)) continue;
    const place = order.indexOf(id);
    if (place < 0) order.splice(next, 0, id);
    next = (place < 0 ? next : place) + 1;
  }
  return order;
}
