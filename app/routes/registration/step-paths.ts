/** The addresses of the steps. */
import { REGISTRATION_STEPS, type RegistrationStep } from '#app/domain/application/application.ts';
import { paths } from '#app/paths.ts';

const ADDRESS: Record<RegistrationStep, string> = {
  organisation: 'organisatie',
  help: 'hulp',
  places: 'plekken',
  contact: 'contact',
};

/** @param secret null before there is an application: then there is only the first step */
export function stepPath(step: RegistrationStep, secret: string | null): string {
  return secret === null ? paths.register() : paths.registerStep(ADDRESS[step], secret);
}

/** After the last step everything is looked over and sent in. */
export function pathAfter(step: RegistrationStep, secret: string): string {
  const next = REGISTRATION_STEPS[REGISTRATION_STEPS.indexOf(step) + 1];
  return next ? stepPath(next, secret) : paths.application(secret);
}
