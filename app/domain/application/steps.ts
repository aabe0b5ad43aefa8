/**
 * The four steps of putting an organisation in the directory, as forms: no more than a professional needs to refer, so
 * that it takes five minutes. Everything else can be added once the entry is there.
 */
import { z } from 'zod';
import {
  checked,
  choice,
  choices,
  dutchPhone,
  mailAddress,
  optional,
  optionalLine,
  requiredLine,
  requiredText,
  webAddress,
} from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { normalisePostcode } from '#app/domain/import/location-cells.ts';
import { CHANNELS, REFERRERS } from '#app/domain/organisation/choices.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { wholeRegions } from '../entry/service-form.ts';
import { readPoint } from './pin.ts';

/** What the forms offer to choose from. */
export type StepChoices = { vocabulary: Vocabulary; municipalities: readonly Pick<Municipality, 'code' | 'region'>[] };

/** A contact for coordinators alone would leave a professional with nobody to call. */
export const CONTACT_VISIBILITIES = ['public', 'network'] as const;

export function organisationStep({ vocabulary }: StepChoices) {
  return z.object({
    name: requiredLine(120),
    domain: choice(DOMAINS),
    type: optional(choice(vocabulary['organisation-type'].map(({ id }) => id))),
    website: optional(webAddress),
    phone: dutchPhone,
    email: optional(mailAddress),
    applicantName: requiredLine(120),
    applicantEmail: mailAddress,
  });
}

export function helpStep({ vocabulary }: StepChoices) {
  const terms = (kind: 'theme' | 'phase' | 'audience') => vocabulary[kind].map(({ id }) => id);
  return z.object({
    summary: requiredLine(200),
    service: requiredLine(120),
    description: requiredText(1000),
    mainTheme: choice(terms('theme')),
    themes: choices(terms('theme')),
    phases: choices(terms('phase')),
    audiences: choices(terms('audience')),
    who: choices(REFERRERS, { min: 1 }),
    channels: choices(CHANNELS, { min: 1 }),
    refer: requiredLine(300),
    next: requiredLine(300),
  });
}

export function placesStep({ municipalities }: StepChoices) {
  return z.object({
    serviceAreas: choices(
      municipalities.map(({ code }) => code),
      { min: 1, whole: wholeRegions(municipalities) },
    ),
    street: optionalLine(120),
    houseNumber: optionalLine(20),
    postcode: requiredLine(20).transform((line, context): string => {
      const postcode = normalisePostcode(line);
      if (postcode === null) context.addIssue({ code: 'custom', message: issue('postcode') });
      return postcode ?? '';
    }),
    city: requiredLine(80),
    /** Where the pin was put by hand, and of which address (pin.ts); empty when it was not. */
    pin: optionalLine(40).transform((line) => (line === null ? null : readPoint(line))),
    pinOf: optionalLine(300),
  });
}

export function contactStep() {
  return z.object({
    name: requiredLine(120),
    role: optionalLine(120),
    task: requiredLine(120),
    phone: optional(dutchPhone),
    email: optional(mailAddress),
    visibility: choice(CONTACT_VISIBILITIES),
    consent: checked.refine((agrees) => agrees, issue('required')),
  });
}

export function stepForms(offered: StepChoices) {
  return {
    organisation: organisationStep(offered),
    help: helpStep(offered),
    places: placesStep(offered),
    contact: contactStep(),
  };
}

export type StepForms = ReturnType<typeof stepForms>;
export type StepValues = { [Step in keyof StepForms]: z.output<StepForms[Step]> };
