/** An invented partner that is right in every respect, and its parts, for a test to change what it is about. */
import type { Contact, Location, OrganisationDetails, Service } from '#app/domain/organisation/organisation.ts';

export function anOrganisation(overrides: Partial<OrganisationDetails> = {}): OrganisationDetails {
  return {
    name: 'Stichting Het Lampje',
    shortName: null,
    domain: 'informal',
    type: 'volunteer-organisation',
    typeLabel: null,
    summary: 'Een maatje dat thuis helpt met post en rekeningen.',
    description: 'Een maatje komt om de week bij u thuis. Samen zet u de rekeningen op een rij.',
    languages: ['nl', 'ar'],
    interpreter: true,
    keywords: ['budgetmaatje'],
    phone: '+31475005102',
    email: 'info@lampje.example',
    website: 'https://www.lampje.example',
    covenant: { status: 'signed', signedOn: '2025-11-18' },
    locations: [aLocation()],
    services: [aService()],
    contacts: [aContact()],
    programmes: [{ programme: 'nu-niet-zwanger', role: 'Verwijst door', status: 'active', since: '2026-01-01' }],
    ...overrides,
  };
}

export function aLocation(overrides: Partial<Location> = {}): Location {
  return {
    id: 'location-1',
    name: null,
    street: 'Fabelstraat',
    houseNumber: '7',
    postcode: '6041 AB',
    city: 'Roermond',
    municipality: 'GM0957',
    latitude: 51.194,
    longitude: 5.987,
    precision: 'address',
    hours: [{ day: 1, opens: '09:00', closes: '16:30' }],
    wheelchair: true,
    accessibility: null,
    ...overrides,
  };
}

export function aService(overrides: Partial<Service> = {}): Service {
  return {
    id: 'service-1',
    name: 'Budgetmaatje',
    description: 'Hulp bij post en rekeningen.',
    themes: ['money', 'housing'],
    phases: ['pregnancy'],
    audiences: ['young-parents'],
    eligibility: ['Gezinnen met kinderen tot 4 jaar'],
    exclusions: [],
    serviceAreas: ['GM0957', 'GM1640'],
    cost: 'Gratis',
    referral: {
      who: ['self', 'professional'],
      channels: ['phone'],
      formUrl: null,
      steps: [{ title: 'Bel de coördinator', text: 'Vertel in een paar zinnen wat er speelt.' }],
      next: { title: 'U hoort binnen een week wie het maatje is', text: '' },
      bring: ['Post van de laatste drie maanden'],
      sentence: null,
    },
    waiting: { text: '1 tot 2 weken', maxWeeks: 2, urgent: null, statedOn: '2026-09-01' },
    intakeStop: null,
    ...overrides,
  };
}

export function aContact(overrides: Partial<Contact> = {}): Contact {
  return {
    id: 'contact-1',
    name: 'Zoë Zonderling',
    role: 'coördinator',
    task: 'Iemand aanmelden',
    level: 'execution',
    visibility: 'public',
    phone: '+31475005103',
    phoneVisibility: 'network',
    email: 'zoe@lampje.example',
    emailVisibility: 'network',
    hours: [],
    absence: null,
    legalBasis: 'legitimate-interest',
    legalBasisOn: '2026-01-01',
    ...overrides,
  };
}
