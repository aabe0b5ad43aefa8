/** The form of the coalition, as it is shown and as it is posted. */
import { z } from 'zod';
import {
  dutchPhone,
  mailAddress,
  optional,
  optionalText,
  readableColour,
  requiredLine,
  requiredText,
  wholeNumber,
} from '#app/domain/form/fields.ts';
import type { Coalition } from '#app/domain/geo/coalition.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { ABOUT_LENGTH, WELCOME_LENGTH } from './coalition-form.tsx';

export const coalitionForm = z.object({
  name: requiredLine(120),
  region: requiredLine(120),
  coordinatorName: requiredLine(120),
  coordinatorPhone: optional(dutchPhone),
  coordinatorEmail: mailAddress,
  aboutNl: requiredText(ABOUT_LENGTH),
  aboutEn: requiredText(ABOUT_LENGTH),
  welcomeNl: optionalText(WELCOME_LENGTH),
  welcomeEn: optionalText(WELCOME_LENGTH),
  brand: optional(readableColour('brand')),
  accent: optional(readableColour('accent')),
  checkAfterMonths: wholeNumber(1, 60),
});
export type CoalitionFormValues = z.infer<typeof coalitionForm>;

export function formOf({ name, region, coordinator, about, welcome, colours, checkAfterMonths }: Coalition) {
  return {
    name,
    region,
    coordinatorName: coordinator.name,
    coordinatorPhone: coordinator.phone === null ? '' : formatPhone(coordinator.phone),
    coordinatorEmail: coordinator.email,
    aboutNl: about.nl,
    aboutEn: about.en,
    welcomeNl: welcome.nl,
    welcomeEn: welcome.en,
    brand: colours.brand ?? '',
    accent: colours.accent ?? '',
    checkAfterMonths: String(checkAfterMonths),
  };
}

/** All but the logo. */
export function coalitionOf(form: CoalitionFormValues): Omit<Coalition, 'logo'> {
  return {
    name: form.name,
    region: form.region,
    coordinator: { name: form.coordinatorName, phone: form.coordinatorPhone, email: form.coordinatorEmail },
    about: { nl: form.aboutNl, en: form.aboutEn },
    welcome: { nl: form.welcomeNl ?? '', en: form.welcomeEn ?? '' },
    colours: { brand: form.brand, accent: form.accent },
    checkAfterMonths: form.checkAfterMonths,
  };
}
