/** The address of the list of people, or of one of them. */
import { paths } from '#app/paths.ts';

export function peoplePath(person?: string): string {
  const list = paths.workbench('mensen');
  return person === undefined ? list : `${list}?${new URLSearchParams({ persoon: person })}`;
}
