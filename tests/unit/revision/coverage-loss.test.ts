import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageLoss } from '#app/domain/revision/coverage-loss.ts';
import { anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

const LEUDAL = 'GM1640';
const ROERMOND = 'GM0957';

function offering(...services: [themes: string[], serviceAreas: string[]][]) {
  return anOrganisation({
    services: services.map(([themes, serviceAreas], at) => aService({ id: `service-${at}`, themes, serviceAreas })),
  });
}

describe('what clients lose', () => {
  test('is told by municipality and theme, where least help remains first', () => {
    const before = offering([
      ['money', 'housing'],
      [ROERMOND, LEUDAL],
    ]);
    const others = (theme: string) => (theme === 'money' ? 1 : 3);
    expect(coverageLoss(before, offering([['money', 'housing'], [ROERMOND]]), others)).toEqual([
      { municipality: LEUDAL, theme: 'money', remaining: 1 },
      { municipality: LEUDAL, theme: 'housing', remaining: 3 },
    ]);
  });

  test('is nothing when another service of the same partner still helps there with the theme', () => {
    const before = offering([['money'], [ROERMOND, LEUDAL]], [['money'], [LEUDAL]]);
    expect(coverageLoss(before, offering([['money'], [ROERMOND]], [['money'], [LEUDAL]]), () => 0)).toEqual([]);
  });

  test('is a theme, when the service that still works there has another', () => {
    const before = offering([['money'], [LEUDAL]], [['housing'], [LEUDAL]]);
    expect(coverageLoss(before, offering([['housing'], [LEUDAL]]), () => 0)).toEqual([
      { municipality: LEUDAL, theme: 'money', remaining: 0 },
    ]);
  });

  test('is all of it when the entry is archived', () => {
    expect(coverageLoss(offering([['money'], [ROERMOND, LEUDAL]]), null, () => 2)).toHaveLength(2);
  });

  test('is nothing when nothing changes, for any entry', () => {
    fc.assert(
      fc.property(organisationArbitrary, (entry) => {
        expect(coverageLoss(entry, entry, () => 0)).toEqual([]);
      }),
    );
  });
});
