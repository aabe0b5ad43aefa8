import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contact,
  location,
  organisationDetails,
  programmeOffer,
  service,
  type OrganisationDetails,
} from '#app/domain/organisation/organisation.ts';
import { changesBetween, countUnchanged } from '#app/domain/revision/diff.ts';
import { LABELS } from '#app/domain/revision/labels.ts';
import { CONTACTS, COVENANT, IDENTITY, LOCATIONS, PROGRAMMES, SERVICES } from '#app/domain/revision/parts.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { organisationArbitrary } from '#tests/support/organisation-arbitrary.ts';

const before = anOrganisation();

function keysOf(after: OrganisationDetails, from: OrganisationDetails | null = before) {
  return changesBetween(from, after).map(({ key }) => key);
}

/** The only change there is. */
function change(after: OrganisationDetails, from: OrganisationDetails = before) {
  const changes = changesBetween(from, after);
  expect(changes).toHaveLength(1);
  return changes[0]!;
}

describe('the fields of an entry', () => {
  const lists = [LOCATIONS, SERVICES, CONTACTS, PROGRAMMES];
  const inLists: string[] = lists.map(({ property }) => property);

  test.each([
    ['an organisation', organisationDetails.shape, [...IDENTITY, ...COVENANT], inLists],
    ['a location', location.shape, LOCATIONS.fields, ['id']],
    ['a service', service.shape, SERVICES.fields, ['id']],
    ['a contact', contact.shape, CONTACTS.fields, ['id']],
    ['an offer of a programme', programmeOffer.shape, PROGRAMMES.fields, ['programme']],
  ])('each property of %s is of exactly one', (_, shape, fields, others) => {
    const properties = fields.flatMap<string>(({ of }) => of);
    expect([...properties, ...others].sort()).toEqual(Object.keys(shape).sort());
  });

  test('every label is the name of something', () => {
    const fields = [IDENTITY, COVENANT, LOCATIONS.fields, SERVICES.fields, CONTACTS.fields, PROGRAMMES.fields].flat();
    const used = fields.flatMap(({ label, readings }) => [label, ...readings.map(([of]) => of)]);
    const all = [...used, ...lists.map(({ label }) => label), 'order'];
    expect([...new Set(all)].sort()).toEqual([...LABELS].sort());
  });
});

describe('what changed', () => {
  test('is nothing between equal versions', () => {
    expect(changesBetween(before, anOrganisation())).toEqual([]);
  });

  test('a text is shown with the words that went and came', () => {
    expect(change(anOrganisation({ summary: 'Een maatje dat thuis helpt met geld en rekeningen.' }))).toMatchObject({
      key: 'summary',
      part: 'identity',
      label: 'summary',
      subject: null,
      kind: 'changed',
      values: [
        {
          difference: {
            kind: 'words',
            pieces: [
              { text: 'Een maatje dat thuis helpt met ', mark: 'same' },
              { text: 'post', mark: 'removed' },
              { text: 'geld', mark: 'added' },
              { text: ' en rekeningen.', mark: 'same' },
            ],
          },
        },
      ],
    });
  });

  test('a set is shown as the codes that came, went and stayed, of the service they belong to', () => {
    const after = anOrganisation({ services: [aService({ serviceAreas: ['GM0957', 'GM0988'] })] });
    expect(change(after)).toMatchObject({
      key: 'services.service-1.serviceAreas',
      part: 'services',
      subject: { kind: 'lines', lines: [{ text: 'Budgetmaatje' }] },
      values: [
        {
          difference: {
            kind: 'members',
            of: 'municipality',
            added: ['GM0988'],
            removed: ['GM1640'],
            same: ['GM0957'],
          },
        },
      ],
    });
  });

  test('the order of a set is no change: the database gives it back in its own', () => {
    const service = aService({ serviceAreas: ['GM1640', 'GM0957'] });
    expect(keysOf(anOrganisation({ languages: ['ar', 'nl'], services: [service] }))).toEqual([]);
  });

  test('the order of themes is: the first is the main one', () => {
    const after = anOrganisation({ services: [aService({ themes: ['housing', 'money'] })] });
    expect(change(after).values[0]!.difference).toMatchObject({ added: [], removed: [], reordered: true });
  });

  test('of a referral only the values that differ are shown, and a step as a line', () => {
    const referral = aService().referral!;
    const steps = [...referral.steps, { title: 'Plan de kennismaking', text: 'U mag daarbij zijn.' }];
    const { key, kind, values } = change(
      anOrganisation({ services: [aService({ referral: { ...referral, steps } })] }),
    );
    expect({ key, kind }).toEqual({ key: 'services.service-1.referral', kind: 'changed' });
    expect(values.map(({ label }) => label)).toEqual(['steps']);
    expect(values[0]!.difference).toMatchObject({
      kind: 'lines',
      lines: [
        { line: { title: 'Bel de coördinator' }, mark: 'same' },
        { line: { title: 'Plan de kennismaking' }, mark: 'added' },
      ],
    });
  });

  test('what somebody is sent to instead counts, also when it moves from one exclusion to another', () => {
    const excluding = (...instead: (string | null)[]) =>
      anOrganisation({
        services: [aService({ exclusions: instead.map((slug, at) => ({ text: `Niet ${at}`, instead: slug })) })],
      });
    expect(change(excluding(null, 'kapstok'), excluding('kapstok', null)).key).toBe('services.service-1.exclusions');
  });

  test('an intake stop that was not there is added, and one that is lifted removed', () => {
    const stopped = anOrganisation({ services: [aService({ intakeStop: { until: '2026-12-01', reason: null } })] });
    expect(change(stopped)).toMatchObject({ kind: 'added', values: [{ after: { kind: 'day', day: '2026-12-01' } }] });
    expect(change(before, stopped).kind).toBe('removed');
  });

  test('a new address is one change, with its municipality and its point on the map', () => {
    const moved = aLocation({ street: 'Sprookjeslaan', municipality: 'GM1640', latitude: 51.2 });
    const { key, subject, values } = change(anOrganisation({ locations: [moved] }));
    expect(key).toBe('locations.location-1.address');
    expect(subject).toMatchObject({ lines: [{ text: 'Sprookjeslaan 7, Roermond' }] });
    expect(values.map(({ label }) => label)).toEqual(['street', 'municipality', 'point']);
  });

  test('a contact that came is one change with all that is said of it, and so is one that went', () => {
    const colleague = aContact({ id: 'contact-2', name: 'Bo Verzonnen', role: null });
    const after = anOrganisation({ contacts: [colleague, aContact()] });
    const added = change(after);
    expect(added).toMatchObject({ key: 'contacts.contact-2', label: 'contact', kind: 'added' });
    expect(added.values.map(({ label }) => label)).toContain('task');
    expect(added.values.map(({ label }) => label)).not.toContain('role');
    expect(change(before, after)).toMatchObject({ key: 'contacts.contact-2', kind: 'removed' });
  });

  test('items that only changed places are a change of the order', () => {
    const [one, two] = [aService(), aService({ id: 'service-2', name: 'Inloop' })];
    const reordered = change(anOrganisation({ services: [two, one] }), anOrganisation({ services: [one, two] }));
    expect(reordered).toMatchObject({ key: 'order.services', part: 'services', label: 'order', subject: null });
    expect(reordered.values[0]!.after).toMatchObject({ lines: [{ text: 'Inloop' }, { text: 'Budgetmaatje' }] });
  });

  test('stands in the order of the forms', () => {
    const after = anOrganisation({
      covenant: { status: 'none', signedOn: null },
      programmes: [],
      contacts: [aContact({ task: 'Overleg' })],
      services: [aService({ cost: null, name: 'Maatje' })],
      locations: [aLocation({ wheelchair: null })],
      website: null,
      name: 'Het Lampje',
    });
    expect(keysOf(after)).toEqual([
      'name',
      'website',
      'locations.location-1.wheelchair',
      'services.service-1.name',
      'services.service-1.cost',
      'contacts.contact-1.task',
      'programmes.nu-niet-zwanger',
      'covenant',
    ]);
  });

  test('everything that is said is added to an entry that did not exist', () => {
    expect(keysOf(anOrganisation({ phone: null, keywords: [] }), null)).toEqual([
      ...['name', 'domain', 'type', 'summary', 'description', 'languages', 'interpreter', 'website', 'email'],
      ...['locations.location-1', 'services.service-1', 'contacts.contact-1', 'programmes.nu-niet-zwanger'],
      'covenant',
    ]);
  });
});

test('the fields that stayed equal are counted when they say something', () => {
  const service = aService({ cost: null });
  const small = anOrganisation({ services: [service], contacts: [], programmes: [] });
  const changed = { ...small, name: 'Het Lampje', services: [{ ...service, waiting: null }] };
  expect(countUnchanged(small, small) - countUnchanged(small, changed)).toBe(2);
  // Identity without a short name, one location without name and accessibility, one service, and the covenant.
  expect(countUnchanged(small, small)).toBe(11 + 3 + 9 + 1);
});

describe('for any two versions', () => {
  test('each change has its own key and says what differs', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (a, b) => {
        const changes = changesBetween(a, b);
        expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
        for (const { values } of changes) expect(values.length).toBeGreaterThan(0);
      }),
    );
  });

  test('the way back changes the same fields, with the values the other way round', () => {
    fc.assert(
      fc.property(organisationArbitrary, organisationArbitrary, (a, b) => {
        const valuesOf = (from: OrganisationDetails, to: OrganisationDetails, mirrored: boolean) =>
          changesBetween(from, to)
            .filter(({ label }) => label !== 'order')
            .flatMap(({ key, values }) =>
              values.map(({ label, before, after }) => [key, label, ...(mirrored ? [after, before] : [before, after])]),
            )
            .map((value) => JSON.stringify(value))
            .sort();
        expect(valuesOf(b, a, true)).toEqual(valuesOf(a, b, false));
      }),
    );
  });

  test('those made at random are valid entries', () => {
    fc.assert(
      fc.property(organisationArbitrary, (made) => {
        expect(organisationDetails.parse(made)).toEqual(made);
      }),
    );
    expect(organisationDetails.parse(before)).toEqual(before);
  });
});
