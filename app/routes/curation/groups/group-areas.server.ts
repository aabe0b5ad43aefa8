/** Which municipalities a working group can be given by this person: a kartrekker has to choose of the own ones. */
import type { Person } from '#app/domain/access/actor.ts';
import { municipalitiesByRegion } from '#app/domain/directory/by-region.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { offered } from '#app/domain/entry/offered.ts';
import { mayEditGroup } from '#app/domain/group/may-edit-group.ts';

/** @param present codes it has already */
export function areasFor(directory: Directory, person: Person, present: readonly string[]) {
  const isForAll = mayEditGroup(person, []);
  const own = directory.municipalities.map(({ code }) => code).filter((code) => mayEditGroup(person, [code]));
  const regions = isForAll ? municipalitiesByRegion(directory) : [];
  return {
    codes: offered(own, present),
    /** The codes that the name of a region stands for. */
    regions: Object.fromEntries(
      regions.map(({ slug, municipalities }) => [slug, municipalities.map(({ code }) => code)]),
    ),
    /** How many have to be chosen; none stands for the whole coalition. */
    least: isForAll ? 0 : 1,
  };
}
