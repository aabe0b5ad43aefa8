/** What somebody typed to put an organisation in the directory, all four steps of it. Invented, and near no other. */
import type { RegistrationAnswers, RegistrationStep, TypedForm } from '#app/domain/application/application.ts';

export const TYPED = {
  organisation: {
    name: 'Zwaluw Kraamhulp',
    domain: 'informal',
    type: '',
    website: 'www.zwaluwkraamhulp.example',
    phone: '0475 00 98 76',
    email: 'Hallo@zwaluwkraamhulp.example',
    applicantName: 'Isa Verzinsel',
    applicantEmail: 'Isa@zwaluwkraamhulp.example',
  },
  help: {
    summary: 'Vrijwilligers helpen thuis na de bevalling.',
    service: 'Hulp thuis',
    description: 'Een vrijwilliger komt acht weken lang langs.',
    mainTheme: 'practical-help',
    themes: ['practical-help', 'loneliness'],
    phases: 'after',
    who: 'professional',
    channels: ['phone', 'mail'],
    refer: 'Bel het aanmeldteam.',
    next: 'U hoort binnen 2 werkdagen wie er komt.',
  },
  places: {
    serviceAreas: ['GM0957', 'GM0988'],
    street: 'Verzonnen Laan',
    houseNumber: '7',
    postcode: '6041ab',
    city: 'Roermond',
  },
  contact: {
    name: 'Aanmeldteam',
    role: '',
    task: 'Iemand aanmelden',
    phone: '',
    email: '',
    visibility: 'network',
    consent: 'on',
  },
} satisfies Record<RegistrationStep, TypedForm>;

/** @param changed per step: fields that are typed otherwise */
export function aRegistration(changed: Partial<Record<RegistrationStep, TypedForm>> = {}): RegistrationAnswers {
  return {
    organisation: { ...TYPED.organisation, ...changed.organisation },
    help: { ...TYPED.help, ...changed.help },
    places: { ...TYPED.places, ...changed.places },
    contact: { ...TYPED.contact, ...changed.contact },
  };
}
