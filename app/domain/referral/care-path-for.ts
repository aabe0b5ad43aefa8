/**
 * Which agreement counts for a theme where the client lives: the nearest whose first contact can still be called there.
 * An agreement whose first contact left is passed over rather than shown, and told to those who can agree anew.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Organisation, Service } from '#app/domain/organisation/organisation.ts';
import { CARE_PATH_SCOPES, type CarePath, type CarePathScope } from './care-path.ts';

export type FirstContact = { organisation: Organisation; service: Service };

export type FoundCarePath = {
  path: CarePath;
  /** Null when the coalition agreed on no one. */
  first: FirstContact | null;
  /** Nearer agreements whose first contact is gone or no longer works here. */
  passedOver: CarePath[];
};

/**
 * @param code CBS code of the client's municipality; null when it is not known, so that only what holds everywhere counts
 * @returns null when nothing was agreed, or nobody of the agreement is left: then a plain search is all there is
 */
export function carePathFor(directory: Directory, theme: string, code: string | null): FoundCarePath | null {
  const passedOver: CarePath[] = [];
  for (const path of nearestFirst(directory, theme, code)) {
    if (path.firstOrganisation === null) return { path, first: null, passedOver };
    const first = firstContactOf(directory, path, code);
    if (first) return { path, first, passedOver };
    passedOver.push(path);
  }
  return null;
}

/** Nobody agreed on can be called in any part of the agreement's area. */
export function needsFirstContact(directory: Directory, path: CarePath): boolean {
  if (path.firstOrganisation === null) return false;
  return municipalitiesOf(directory, path).every((code) => firstContactOf(directory, path, code) === null);
}

/** CBS codes of where this agreement is the one that counts. */
export function followedIn(directory: Directory, path: CarePath): string[] {
  return municipalitiesOf(directory, path).filter(
    (code) => carePathFor(directory, path.theme, code)?.path.id === path.id,
  );
}

/** CBS codes of where an agreement holds, unless something nearer was agreed. */
export function municipalitiesOf(directory: Directory, { scope, area }: Pick<CarePath, 'scope' | 'area'>): string[] {
  return directory.municipalities.filter((one) => areaOf(scope, one) === area).map(({ code }) => code);
}

function nearestFirst(directory: Directory, theme: string, code: string | null): CarePath[] {
  const ofTheme = directory.carePaths.filter((path) => path.theme === theme);
  const here = code === null ? null : directory.municipalityByCode(code);
  return CARE_PATH_SCOPES.flatMap((scope) => {
    if (scope !== 'coalition' && !here) return [];
    const area = here ? areaOf(scope, here) : '';
    return ofTheme.filter((path) => path.scope === scope && path.area === area);
  });
}

function areaOf(scope: CarePathScope, municipality: { code: string; region: string }): string {
  switch (scope) {
    case 'municipality':
      return municipality.code;
    case 'region':
      return municipality.region;
    case 'coalition':
      return '';
  }
}

function firstContactOf(directory: Directory, path: CarePath, code: string | null): FirstContact | null {
  const organisation = directory.byId(path.firstOrganisation ?? '');
  const here = organisation?.services.filter((one) => code === null || one.serviceAreas.includes(code)) ?? [];
  if (!organisation || here.length === 0) return null;
  const service =
    here.find((one) => one.id === path.firstService) ?? here.find((one) => one.themes.includes(path.theme));
  // Working here for something else is not enough: whoever calls would be sent on.
  return service ? { organisation, service } : null;
}
