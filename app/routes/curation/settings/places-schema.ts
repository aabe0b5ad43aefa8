/** The form that adds a municipality, as it is posted. */
import { z } from 'zod';
import { optionalLine, requiredLine } from '#app/domain/form/fields.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';

export const REGION_NAME_LENGTH = 120;

export const addForm = z.object({
  /** Its name, as in the list, or its CBS code. */
  municipality: requiredLine(120),
  /** Slug of a region that is there. */
  region: optionalLine(120),
  newRegion: optionalLine(REGION_NAME_LENGTH),
});
export type AddFormValues = z.infer<typeof addForm>;

/** @returns null when nothing, or more than one, has that name */
export function municipalityNamed(all: Municipality[], typed: string): Municipality | null {
  const wanted = typed.toLowerCase();
  const found = all.filter(
    ({ name, code, aliases }) =>
      name.toLowerCase() === wanted ||
      code.toLowerCase() === wanted ||
      listedName({ name, code }).toLowerCase() === wanted ||
      aliases.some((alias) => alias.toLowerCase() === wanted),
  );
  return found.length === 1 ? found[0]! : null;
}

/** "Zeist (GM0355)" */
export function listedName({ name, code }: Pick<Municipality, 'name' | 'code'>): string {
  return `${name} (${code})`;
}
