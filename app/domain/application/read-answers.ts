/** What was typed, step by step, read as the entry it would become; or which steps are not right yet. */
import type { FoundPoint } from '#app/domain/entry/places-form.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import { REGISTRATION_STEPS, type RegistrationAnswers, type RegistrationStep } from './application.ts';
import { withPin } from './pin.ts';
import { stepForms, type StepChoices, type StepValues } from './steps.ts';

export type Answers = { ok: true; values: StepValues } | { ok: false; missing: RegistrationStep[] };

export function readAnswers(answers: RegistrationAnswers, offered: StepChoices): Answers {
  const forms = stepForms(offered);
  const organisation = forms.organisation.safeParse(answers.organisation ?? {});
  const help = forms.help.safeParse(answers.help ?? {});
  const places = forms.places.safeParse(answers.places ?? {});
  const contact = forms.contact.safeParse(answers.contact ?? {});
  if (organisation.success && help.success && places.success && contact.success) {
    const values = { organisation: organisation.data, help: help.data, places: places.data, contact: contact.data };
    return { ok: true, values };
  }
  const read = { organisation, help, places, contact };
  return { ok: false, missing: REGISTRATION_STEPS.filter((step) => !read[step].success) };
}

type Making = {
  /** Where the address was found. */
  point: FoundPoint;
  newId: () => string;
  /** ISO date: since when the contact may be kept. */
  today: string;
};

export function entryFrom(
  { organisation, help, places, contact }: StepValues,
  { point, newId, today }: Making,
): OrganisationDetails {
  return {
    name: organisation.name,
    shortName: null,
    domain: organisation.domain,
    type: organisation.type,
    typeLabel: null,
    summary: help.summary,
    description: '',
    languages: ['nl'],
    interpreter: false,
    keywords: [],
    phone: organisation.phone,
    email: organisation.email,
    website: organisation.website,
    covenant: { status: 'none', signedOn: null },
    locations: [
      {
        id: newId(),
        name: null,
        street: places.street,
        houseNumber: places.houseNumber,
        postcode: places.postcode,
        hours: [],
        wheelchair: null,
        accessibility: null,
        ...withPin(point, places, { at: places.pin, address: places.pinOf }),
        city: places.city,
      },
    ],
    services: [
      {
        id: newId(),
        name: help.service,
        description: help.description,
        themes: [...new Set([help.mainTheme, ...help.themes])],
        phases: help.phases,
        audiences: help.audiences,
        eligibility: [],
        exclusions: [],
        serviceAreas: places.serviceAreas,
        cost: null,
        referral: {
          who: help.who,
          channels: help.channels,
          formUrl: null,
          steps: [{ title: help.refer, text: '' }],
          next: { title: help.next, text: '' },
          bring: [],
          sentence: null,
        },
        waiting: null,
        intakeStop: null,
      },
    ],
    contacts: [
      {
        id: newId(),
        name: contact.name,
        role: contact.role,
        task: contact.task,
        level: 'execution',
        visibility: contact.visibility,
        phone: contact.phone,
        phoneVisibility: contact.visibility,
        email: contact.email,
        emailVisibility: contact.visibility,
        hours: [],
        absence: null,
        legalBasis: 'consent',
        legalBasisOn: today,
      },
    ],
    programmes: [],
  };
}
