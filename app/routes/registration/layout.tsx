/** What the pages of registration share: their texts and looks. */
import type { HeadersFunction, LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { areaTexts } from '#app/i18n/area-texts.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import registrationEn from '#app/i18n/texts/registration.en.json';
import registrationNl from '#app/i18n/texts/registration.nl.json';
import formStyles from '#app/styles/form.css?url';
import registrationStyles from '#app/styles/registration.css?url';
import { DeadStepOrError } from './dead-step.tsx';

export const links: LinksFunction = () => [formStyles, registrationStyles].map((href) => ({ rel: 'stylesheet', href }));

/** What stands in a form that a link leads to is for whoever has the link, and does not stay behind on a shared computer. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });

const useTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: registrationNl, en: registrationEn });

export default function RegistrationLayout() {
  useTexts();
  return <Outlet />;
}

export function ErrorBoundary() {
  useTexts();
  return <DeadStepOrError />;
}
