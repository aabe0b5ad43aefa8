/** Which agreement counts where the client lives, also when those who were agreed on have left. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withReferring, type Directory } from '#app/domain/directory/directory.ts';
import { carePathFor, municipalitiesOf, needsFirstContact } from '#app/domain/referral/care-path-for.ts';
import type { CarePath } from '#app/domain/referral/care-path.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const directory = demoDirectory();
const code = (slug: string) => directory.municipalityBySlug(slug)!.code;

function without(...slugs: string[]): Directory {
  return { ...directory, byId: (id) => (slugs.includes(id) ? null : directory.byId(id)) };
}

function withPaths(change: (path: CarePath) => CarePath): Directory {
  return withReferring(directory, 2, { ...directory, carePaths: directory.carePaths.map(change) });
}

const scopeIn = (from: Directory, slug: string | null) =>
  carePathFor(from, 'money', slug === null ? null : code(slug))?.path.scope;

describe('the agreement for a municipality', () => {
  test('is its own, else that of its region, else that of the whole coalition', () => {
    expect(scopeIn(directory, 'leudal')).toBe('municipality');
    expect(scopeIn(directory, 'roermond')).toBe('region');
    expect(scopeIn(directory, 'venlo')).toBe('coalition');
  });

  test('is that of the whole coalition when the municipality is not known', () => {
    expect(scopeIn(directory, null)).toBe('coalition');
    expect(carePathFor(directory, 'parenting', null)).toBeNull();
  });

  test('is nobody’s where none of the first contacts work', () => {
    expect(carePathFor(directory, 'money', 'GM0000')).toBeNull();
  });

  test('names who is first and with what', () => {
    const found = carePathFor(directory, 'money', code('leudal'));
    expect(found?.first?.organisation.slug).toBe('bureau-rondom-rood');
    expect(found?.first?.service.serviceAreas).toContain(code('leudal'));
  });

  test('is not there for a theme nobody agreed on', () => {
    expect(carePathFor(directory, 'disability', code('leudal'))).toBeNull();
  });
});

describe('a first contact that left', () => {
  test('is passed over for the next wider agreement whose first contact works there', () => {
    const found = carePathFor(without('bureau-rondom-rood'), 'money', code('leudal'));
    expect(found?.path.scope).toBe('coalition');
    expect(found?.passedOver.map(({ scope }) => scope)).toEqual(['municipality', 'region']);
  });

  test('leaves nothing but a search when there is no wider agreement', () => {
    expect(carePathFor(without('voorbeeldloket-leudal'), 'parenting', code('leudal'))).toBeNull();
  });

  test('is told to those who can agree anew, and nobody else is', () => {
    const later = without('bureau-rondom-rood');
    expect(later.carePaths.filter((path) => needsFirstContact(later, path)).map(({ area }) => area)).toEqual([
      code('leudal'),
    ]);
    expect(directory.carePaths.filter((path) => needsFirstContact(directory, path))).toEqual([]);
  });
});

test('an agreement without a first contact still stands', () => {
  const nobody = withPaths((path) => (path.area === code('leudal') ? { ...path, firstOrganisation: null } : path));
  expect(carePathFor(nobody, 'money', code('leudal'))).toMatchObject({ path: { scope: 'municipality' }, first: null });
});

test('whoever leaves, the first contact works where the client lives, and nothing nearer could be followed', () => {
  const agreedOn = directory.carePaths.map(({ firstOrganisation }) => firstOrganisation!);
  const where = directory.municipalities.map((one) => one.code);
  const themes = [...new Set(directory.carePaths.map(({ theme }) => theme))];
  fc.assert(
    fc.property(fc.subarray(agreedOn), fc.constantFrom(...themes), fc.constantFrom(...where), (gone, theme, here) => {
      const found = carePathFor(without(...gone), theme, here);
      const left = directory.carePaths.filter((path) => path.theme === theme && holdsIn(path, here));
      if (!found) return left.every((path) => isUnreachable(path, gone, here));
      expect(found.first?.service.serviceAreas).toContain(here);
      expect(gone).not.toContain(found.first?.organisation.id);
      return found.passedOver.every((path) => isUnreachable(path, gone, here));
    }),
    { numRuns: 300 },
  );
});

function holdsIn(path: CarePath, here: string): boolean {
  return municipalitiesOf(directory, path).includes(here);
}

function isUnreachable({ firstOrganisation, theme }: CarePath, gone: string[], here: string): boolean {
  const services = directory.byId(firstOrganisation ?? '')?.services ?? [];
  return (
    gone.includes(firstOrganisation ?? '') ||
    !services.some((one) => one.themes.includes(theme) && one.serviceAreas.includes(here))
  );
}
