import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { applyChanges } from '#app/domain/revision/take-over.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

describe('taking over changes', () => {
  const before = anOrganisation();
  const after = anOrganisation({
    name: 'Het Lampje',
    phone: null,
    services: [aService({ cost: '€ 5', waiting: null })],
    contacts: [],
  });

  test('gives the entry with those, and leaves the others', () => {
    expect(applyChanges(before, after, new Set(['phone', 'services.service-1.waiting']))).toEqual(
      anOrganisation({ phone: null, services: [aService({ waiting: null })] }),
    );
  });

  test('takes a contact away when that was chosen', () => {
    expect(applyChanges(before, after, new Set(['contacts.contact-1'])).contacts).toEqual([]);
  });

  test('puts a new item where it stood, behind the same neighbour', () => {
    const at = (...ids: string[]) => anOrganisation({ locations: ids.map((id) => aLocation({ id })) });
    const taken = applyChanges(at('a', 'b'), at('a', 'new', 'b', 'other'), new Set(['locations.new']));
    expect(taken.locations.map(({ id }) => id)).toEqual(['a', 'new', 'b']);
  });

  test('takes over an order without the items that came or went with it', () => {
    const of = (...ids: string[]) => anOrganisation({ contacts: ids.map((id) => aContact({ id })) });
    const taken = applyChanges(of('a', 'b', 'gone'), of('b', 'new', 'a'), new Set(['order.contacts']));
    expect(taken.contacts.map(({ id }) => id)).toEqual(['b', 'gone', 'a']);
  });

  test('takes a contact with its number and who may see it, or none of these', () => {
    const other = aContact({ name: 'Bo Verzonnen', phone: '+31475005199', phoneVisibility: 'coordinators' });
    const changes = changesBetween(before, anOrganisation({ contacts: [other] }));
    expect(changes.map(({ key }) => key)).toEqual(['contacts.contact-1.person']);
  });
});

describe('for any two versions', () => {
  test('all changes give the one, and none the other', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (before, after) => {
        const all = new Set(changesBetween(before, after).map(({ key }) => key));
        expect(applyChanges(before, after, all)).toEqual(after);
        expect(applyChanges(before, after, new Set())).toEqual(before);
      }),
    );
  });

  test('the changes taken over are the ones chosen', () => {
    const twoAndSome = fc
      .tuple(organisationArbitrary, organisationArbitrary)
      .chain(([before, after]) =>
        fc.tuple(
          fc.constant(before),
          fc.constant(after),
          fc.subarray(changesBetween(before, after).map(({ key }) => key)),
        ),
      );
    fc.assert(
      fc.property(twoAndSome, ([before, after, chosen]) => {
        const taken = applyChanges(before, after, new Set(chosen));
        expect(
          changesBetween(before, taken)
            .map(({ key }) => key)
            .sort(),
        ).toEqual(chosen.toSorted());
      }),
    );
  });
});
