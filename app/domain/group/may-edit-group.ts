/** Who keeps a working group: coordinators all of them, a kartrekker those that work in the own municipalities alone. */
import type { Actor } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';

/** @param municipalities CBS codes; none: a group of the whole coalition */
export function mayEditGroup(actor: Actor, municipalities: readonly string[]): boolean {
  const mayIn = (codes: readonly string[]) => may(actor, 'edit-group', { organisation: null, municipalities: codes });
  return municipalities.length === 0 ? mayIn([]) : municipalities.every((code) => mayIn([code]));
}
