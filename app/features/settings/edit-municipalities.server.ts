/**
 * Where the coalition works: adds and takes away municipalities, gives them postcodes, and renames regions. What is
 * known of the country comes with the program (seed/geo). The next search knows the places.
 */
import type { Person } from '#app/domain/access/actor.ts';
import { chosenPlaces, isSamePlace, type Country } from '#app/domain/geo/chosen-places.ts';
import type { Place, PostcodeArea, Region } from '#app/domain/geo/coalition.ts';
import { slugFromName, uniqueSlug } from '#app/domain/organisation/slug.ts';
import type { Database, Queries } from '#db/database.ts';
import { readGeography, type Geography } from '#db/repositories/coalition.server.ts';
import { raiseDirectoryVersion } from '#db/repositories/directory-state.server.ts';
import {
  deleteEmptyRegions,
  deleteMunicipality,
  insertMunicipality,
  municipalityUses,
  replacePlaces,
  replacePostcodes,
  writeRegion,
  type MunicipalityUses,
} from '#db/repositories/municipalities.server.ts';
import { recordRevision } from '#db/repositories/revisions.server.ts';

type Deps = { db: Database; newId: () => string; now: number; country: () => Country };

export type { MunicipalityUses };

/** A region that is there, by its slug, or a new one by its name. */
export type RegionChoice = { slug: string } | { name: string };

type Added = { code: string; region: RegionChoice; postcodes: PostcodeArea[] };
type AddProblem = 'unknown' | 'already' | 'region' | 'postcodes';

/** @param postcodes from a file; of other municipalities they are passed over, and none will do */
export function addMunicipality(deps: Deps, by: Person, { code, region, postcodes }: Added) {
  return inOneStep<AddProblem>(deps, by, async (tx, before) => {
    const country = deps.country();
    const municipality = country.municipalities.find((one) => one.code === code);
    if (!municipality) return 'unknown';
    if (before.municipalities.some((one) => one.code === code)) return 'already';
    const own = postcodes.filter((area) => area.municipality === code);
    if (postcodes.length > 0 && own.length === 0) return 'postcodes';
    const slug = await regionSlug(tx, before.regions, region);
    if (slug === null) return 'region';
    await insertMunicipality(tx, { ...municipality, region: slug, leads: [] });
    const known = chosenPlaces(country, [code], own);
    await replacePostcodes(tx, code, known.postcodes);
    const codes = [...before.municipalities.map((one) => one.code), code];
    await replacePlaces(tx, joined(before.places, chosenPlaces(country, codes, own).places), deps.newId);
    return null;
  });
}

type RemoveProblem = 'gone' | 'last' | { used: MunicipalityUses };

/** Only one that nothing points at. Its towns stay known, as places outside. */
export function removeMunicipality(deps: Deps, by: Person, code: string) {
  return inOneStep<RemoveProblem>(deps, by, async (tx, before) => {
    if (!before.municipalities.some((one) => one.code === code)) return 'gone';
    if (before.municipalities.length === 1) return 'last';
    const used = await municipalityUses(tx, code);
    if (Object.values(used).some((times) => times > 0)) return { used };
    const outside = before.places.map((place) =>
      place.municipality === code ? { ...place, municipality: null } : place,
    );
    await replacePlaces(tx, outside, deps.newId);
    await deleteMunicipality(tx, code);
    await deleteEmptyRegions(tx);
    return null;
  });
}

/** @param postcodes from a file; those of the municipality take the place of what was known */
export function givePostcodes(deps: Deps, by: Person, { code, postcodes }: Pick<Added, 'code' | 'postcodes'>) {
  return inOneStep<'gone' | 'postcodes'>(deps, by, async (tx, before) => {
    if (!before.municipalities.some((one) => one.code === code)) return 'gone';
    const own = postcodes.filter((area) => area.municipality === code);
    if (own.length === 0) return 'postcodes';
    await replacePostcodes(tx, code, own);
    const told = chosenPlaces(deps.country(), [code], own).places.filter((place) => place.municipality === code);
    await replacePlaces(tx, joined(before.places, told), deps.newId);
    return null;
  });
}

/** @param names by slug; one that is not there is passed over */
export function renameRegions(deps: Deps, by: Person, names: Region[]) {
  return inOneStep<never>(deps, by, async (tx, before) => {
    for (const { slug } of before.regions) {
      const name = names.find((one) => one.slug === slug)?.name;
      if (name !== undefined) await writeRegion(tx, { slug, name });
    }
    return null;
  });
}

/** How often each municipality of the coalition is in use, by code. */
export async function usesOf({ db }: Pick<Deps, 'db'>, codes: string[]): Promise<Map<string, MunicipalityUses>> {
  const uses = new Map<string, MunicipalityUses>();
  for (const code of codes) uses.set(code, await municipalityUses(db.read, code));
  return uses;
}

type Step<Problem> = (tx: Queries, before: Geography) => Promise<Problem | null>;
export type PlacesEdited<Problem> = { ok: true } | { ok: false; error: Problem };

/** What is refused has written nothing. */
function inOneStep<Problem>({ db, newId, now }: Deps, by: Person, step: Step<Problem>): Promise<PlacesEdited<Problem>> {
  return db.inTransaction(async (tx): Promise<PlacesEdited<Problem>> => {
    const before = await readGeography(tx);
    const error = await step(tx, before);
    if (error !== null) return { ok: false, error };
    await recordRevision(tx, {
      id: newId(),
      subjectKind: 'settings',
      subjectId: 'municipalities',
      at: now,
      actor: { kind: 'coordinator', id: by.id },
      reason: 'settings',
      before: inShort(before),
      after: inShort(await readGeography(tx)),
      batch: null,
    });
    await raiseDirectoryVersion(tx, now, [{ kind: 'everything' }]);
    return { ok: true };
  });
}

/** Points and towns are facts that come with the program. */
function inShort({ regions, municipalities, postcodes }: Geography) {
  return {
    regions,
    municipalities: municipalities.map(({ code, name, region }) => ({
      code,
      name,
      region,
      postcodes: postcodes.filter((area) => area.municipality === code).map((area) => area.code),
    })),
  };
}

async function regionSlug(tx: Queries, regions: Region[], choice: RegionChoice): Promise<string | null> {
  if ('slug' in choice) return regions.some(({ slug }) => slug === choice.slug) ? choice.slug : null;
  const isTaken = (wanted: string) => Promise.resolve(regions.some(({ slug }) => slug === wanted));
  const slug = await uniqueSlug(slugFromName(choice.name), isTaken);
  await writeRegion(tx, { slug, name: choice.name });
  return slug;
}

/** What was known stays, unless it is told again: a town outside that is inside from now on. */
function joined(known: Place[], told: Place[]): Place[] {
  const inside = told.filter(({ municipality }) => municipality !== null);
  const kept = known.filter((place) => !inside.some((one) => isSamePlace(one, place)));
  const added = told.filter((place) => place.municipality !== null || !kept.some((one) => isSamePlace(one, place)));
  return [...kept, ...added];
}
