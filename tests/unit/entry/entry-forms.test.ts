/** The forms of an entry: what they show, sent back as it is, changes nothing; and what they refuse. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Directory } from '#app/domain/directory/directory.ts';
import { contactForm, typedContact, withContact, withoutContact } from '#app/domain/entry/contact-form.ts';
import { identityForm, typedIdentity, withIdentity } from '#app/domain/entry/identity-form.ts';
import { placesForm, postcodePoint, typedPlaces, withPlaces, type FindPoint } from '#app/domain/entry/places-form.ts';
import { programmesForm, typedProgrammes, withProgrammes } from '#app/domain/entry/programmes-form.ts';
import { serviceForm, typedService, withoutService, withService } from '#app/domain/entry/service-form.ts';
import { detailsOf, organisationDetails, type OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { changesBetween } from '#app/domain/revision/diff.ts';
import { aContact, aLocation, anOrganisation, aService } from '#tests/support/an-organisation.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';

const TODAY = '2026-09-17';

let directory: Directory;
let findPoint: FindPoint;
beforeAll(() => {
  directory = demoDirectory();
  findPoint = postcodePoint(new Map(directory.postcodes.map((area) => [area.code, area])));
});

function choices() {
  return { ...directory, partnerSlug: (typed: string) => directory.bySlug(typed)?.slug ?? null };
}

const asSlug = (slug: string) => slug;

/** The issues of a form by field. */
function issues(schema: z.ZodType, typed: unknown): Record<string, string> {
  const { error } = schema.safeParse(typed);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

function ids(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}

describe('a form that is sent as it was shown', () => {
  test('changes nothing of who a partner is, of its places and of its programmes', () => {
    for (const partner of directory.organisations) {
      const details = detailsOf(partner);
      const identity = identityForm(directory.vocabulary, details).parse(typedIdentity(details));
      const places = placesForm(details, findPoint).parse(typedPlaces(details));
      const programmes = programmesForm(directory.vocabulary, details).parse(typedProgrammes(details));
      expect(changesBetween(details, withIdentity(details, identity))).toEqual([]);
      expect(withPlaces(details, places, { findPoint, newId: ids() })).toEqual(details);
      expect(withProgrammes(details, programmes, true)).toEqual(details);
    }
  });

  test('changes nothing of a contact', () => {
    for (const details of directory.organisations.map(detailsOf)) {
      for (const contact of details.contacts) {
        const form = contactForm.parse(typedContact(contact));
        expect(withContact(details, contact.id, form, TODAY)).toEqual(details);
      }
    }
  });

  test('changes nothing of a service', () => {
    for (const details of directory.organisations.map(detailsOf)) {
      for (const service of details.services) {
        const form = serviceForm(choices(), service).parse(typedService(service, asSlug));
        expect(changesBetween(details, withService(details, service.id, form, TODAY))).toEqual([]);
      }
    }
  });
});

describe('who a partner is', () => {
  const read = (changed: Partial<ReturnType<typeof typedIdentity>>, details = anOrganisation()) => {
    const form = identityForm(directory.vocabulary, details).parse({ ...typedIdentity(details), ...changed });
    return withIdentity(details, form);
  };

  test('a kind from the list takes the place of a kind that was typed', () => {
    const details = anOrganisation({ type: null, typeLabel: 'Buurtkeuken' });
    expect(read({ type: 'debt-help' }, details)).toMatchObject({ type: 'debt-help', typeLabel: null });
  });

  test('keywords stand one on each line, and once', () => {
    expect(read({ keywords: '- luiers\n\n luiers \n* babykleding' }).keywords).toEqual(['luiers', 'babykleding']);
  });

  test('an address that is written in another way stays as it was', () => {
    const details = anOrganisation({ email: 'Info@Lampje.example', website: 'https://www.lampje.example/' });
    expect(read({ email: 'info@lampje.example', website: 'www.lampje.example' }, details)).toEqual(details);
  });

  test('a language of an entry that is no longer on the list can be kept', () => {
    const details = anOrganisation({ languages: ['nl', 'xx'] });
    expect(read({}, details).languages).toEqual(['nl', 'xx']);
  });

  test('scripts are text, and what is no address of a site is refused', () => {
    expect(read({ name: '<script>alert(1)</script>' }).name).toBe('<script>alert(1)</script>');
    const schema = identityForm(directory.vocabulary, anOrganisation());
    expect(issues(schema, { ...typedIdentity(anOrganisation()), website: 'javascript:alert(1)', domain: 'x' })).toEqual(
      {
        website: 'web',
        domain: 'unknown-choice',
      },
    );
  });
});

describe('places', () => {
  const details = anOrganisation();
  const typed = typedPlaces(details).locations[0]!;
  const read = (locations: (typeof typed)[], from: OrganisationDetails = details) =>
    withPlaces(from, placesForm(from, findPoint).parse({ locations }), { findPoint, newId: ids() }).locations;

  test('an address that stays the same keeps its point', () => {
    const [place] = read([{ ...typed, hours: 'di 10:00-12:00' }]);
    expect(place).toEqual({ ...details.locations[0], hours: [{ day: 2, opens: '10:00', closes: '12:00' }] });
  });

  test('another address is put on the middle of its postcode', () => {
    const [place] = read([{ ...typed, postcode: '6001AB', city: '' }]);
    expect(place).toMatchObject({ postcode: '6001 AB', city: 'Weert', precision: 'postcode', municipality: 'GM0988' });
  });

  test('a postcode that nobody knows is refused beside the postcode', () => {
    const locations = [{ ...typed, postcode: '1011 AB' }];
    expect(issues(placesForm(details, findPoint), { locations })).toEqual({ 'locations.0.postcode': 'unknown-choice' });
  });

  test('a place keeps its postcode outside the region as long as its address stays', () => {
    const away = anOrganisation({ locations: [aLocation({ postcode: '1011 AB', municipality: null })] });
    expect(read(typedPlaces(away).locations, away)).toEqual(away.locations);
  });

  test('an id that is not of this entry gives a new place', () => {
    expect(read([{ ...typed, id: 'of-another-organisation' }]).map(({ id }) => id)).toEqual(['new-1']);
  });

  test('the same id twice gives a new one to the second', () => {
    expect(read([typed, typed]).map(({ id }) => id)).toEqual(['location-1', 'new-1']);
  });

  test('without a place the form is refused', () => {
    expect(issues(placesForm(details, findPoint), { locations: [] })).toEqual({ locations: 'required' });
  });
});

describe('a service', () => {
  const details = anOrganisation();
  const typed = typedService(aService(), asSlug);
  const schema = () => serviceForm(choices(), aService());
  const read = (changed: Partial<typeof typed>) =>
    withService(details, 'service-1', schema().parse({ ...typed, ...changed }), TODAY).services[0]!;

  test('has its main theme first, and the others in the order they were in', () => {
    expect(read({ mainTheme: 'housing', themes: ['money', 'language'] }).themes).toEqual([
      'housing',
      'money',
      'language',
    ]);
  });

  test('how to refer is said whole or not at all', () => {
    const empty = { who: [], channels: [], steps: [], nextTitle: '', bring: '' };
    expect(read(empty).referral).toBeNull();
    expect(issues(schema(), { ...typed, ...empty, sentence: 'Ik ben zwanger' })).toEqual({
      who: 'choose-some?count=1',
      channels: 'choose-some?count=1',
      steps: 'required',
      nextTitle: 'required',
    });
  });

  test('a waiting time is dated when it is another one', () => {
    expect(read({}).waiting?.statedOn).toBe('2026-09-01');
    expect(read({ waiting: '3 maanden', maxWeeks: '13' }).waiting).toEqual({
      text: '3 maanden',
      maxWeeks: 13,
      urgent: null,
      statedOn: TODAY,
    });
  });

  test('a region can be chosen as a whole', () => {
    const { region } = directory.municipalityByCode('GM0957')!;
    const codes = directory.municipalities.filter((one) => one.region === region).map(({ code }) => code);
    expect(read({ serviceAreas: [region] }).serviceAreas.toSorted()).toEqual(codes.toSorted());
  });

  test('only a partner can be named as the place to go instead', () => {
    const exclusion = { text: 'Baby’s met koorts', instead: 'geldloket-de-spaarvogel' };
    expect(read({ exclusions: [exclusion] }).exclusions).toEqual([exclusion]);
    const unknown = { ...exclusion, instead: 'nergens' };
    expect(issues(schema(), { ...typed, exclusions: [unknown] })).toEqual({ 'exclusions.0.instead': 'unknown-choice' });
  });

  test('a new one comes last, and one can be taken away', () => {
    const form = schema().parse({ ...typed, name: 'Een tweede' });
    const more = withService(details, 'service-2', form, TODAY);
    expect(more.services.map(({ name }) => name)).toEqual(['Budgetmaatje', 'Een tweede']);
    expect(withoutService(more, 'service-1').services.map(({ id }) => id)).toEqual(['service-2']);
    expect(organisationDetails.safeParse(more).success).toBe(true);
  });
});

describe('a contact', () => {
  const details = anOrganisation();
  const typed = typedContact(aContact());

  test('who stands in is said together with until when', () => {
    expect(issues(contactForm, { ...typed, fallback: 'Pim Proefstra' })).toEqual({ absentUntil: 'required' });
  });

  test('the ground for keeping the data is dated anew for another person', () => {
    const same = withContact(details, 'contact-1', contactForm.parse({ ...typed, task: 'Overleg' }), TODAY);
    expect(same.contacts[0]?.legalBasisOn).toBe('2026-01-01');
    const other = withContact(details, 'contact-1', contactForm.parse({ ...typed, name: 'Pim Proefstra' }), TODAY);
    expect(other.contacts[0]?.legalBasisOn).toBe(TODAY);
  });

  test('can be taken away', () => {
    expect(withoutContact(details, 'contact-1').contacts).toEqual([]);
  });
});

describe('programmes', () => {
  const details = anOrganisation();
  const typed = typedProgrammes(details);

  test('one takes part in a programme once', () => {
    const twice = { ...typed, programmes: [...typed.programmes, ...typed.programmes] };
    expect(issues(programmesForm(directory.vocabulary, details), twice)).toEqual({
      'programmes.1.programme': 'unknown-choice',
    });
  });

  test('who signed the covenant is not for partners to say', () => {
    const form = programmesForm(directory.vocabulary, details).parse({ ...typed, covenantStatus: 'none' });
    expect(withProgrammes(details, form, false).covenant).toEqual(details.covenant);
    expect(withProgrammes(details, form, true).covenant).toEqual({ status: 'none', signedOn: null });
  });
});
