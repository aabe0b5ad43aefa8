/** Which working groups belong on a page: all of them, or those about a theme or a municipality. */
import type { WorkingGroup } from './working-group.ts';

/** Those at work first, each part by name. */
export function inListOrder(groups: readonly WorkingGroup[]): WorkingGroup[] {
  return [...groups].sort(
    (a, b) =>
      Number(isEnded(a)) - Number(isEnded(b)) || a.name.localeCompare(b.name, 'nl') || (a.slug < b.slug ? -1 : 1),
  );
}

/** Those at work on the theme. @param theme id of the term */
export function groupsOnTheme(groups: readonly WorkingGroup[], theme: string): WorkingGroup[] {
  return inListOrder(groups).filter((group) => !isEnded(group) && group.theme === theme);
}

/** Those at work there; a group of the whole coalition is at work everywhere. @param code CBS code */
export function groupsIn(groups: readonly WorkingGroup[], code: string): WorkingGroup[] {
  return inListOrder(groups).filter(
    (group) => !isEnded(group) && (group.municipalities.length === 0 || group.municipalities.includes(code)),
  );
}

export function isEnded({ state }: Pick<WorkingGroup, 'state'>): boolean {
  return state === 'ended';
}
